import { floor } from './floor.ts';
import { both, type StepWords, type WayWords } from './step-words.ts';

const { understood: _, ...speaking } = floor.speak?.acts ?? {};
const led = (sentence: string, neutral: StepWords['neutral'], acts: StepWords['acts']): StepWords => ({
  ...both(sentence, acts),
  neutral,
});

const conclude = { do: 'Bring it to a close', said: () => 'It was brought to a close.' };
const park = {
  do: 'Leave this one for now',
  said: () => 'This was left for now.',
};

/** Mediation: the neutral leads the way and decides nothing. How an option is marked is written down nowhere. */
export const mediation: WayWords = {
  terms: led(
    'It is for all three of you: read once more how this works, and say yes, or leave.',
    'It is for all three of you: read once more how this works, and say yes, or end it.',
    {
      accept_terms: {
        do: 'Yes, I agree to this',
        means: 'It goes on once all three of you have said yes.',
        said: () => 'All three said yes to how this works.',
      },
    },
  ),
  welcome: led(
    'The neutral person opens the talk. Say yes to the ground rules when you like.',
    'It is your move: say how this talk will go. It goes on once both said yes to the ground rules.',
    {
      welcome: {
        do: 'Say it',
        said: (who) => `${who} opened the talk`,
        box: 'How will this talk go?',
        hint: 'What comes first, that each may take a break, and that nobody has to agree to anything.',
      },
      ground_rules: {
        do: 'I keep to the ground rules',
        means: 'It goes on once both of you have chosen this.',
        said: (who) => `${who} both said yes to the ground rules.`,
      },
      go_on: { do: 'Go on', said: (who) => `${who} went on.` },
    },
  ),
  opening: {
    speaker: 'It is your move: say how it is for you. Take the time you need.',
    listener: (name) => `It is ${name}’s move: to say how it is for them. Each of you has a turn.`,
    neutral: (name) => `It is ${name}’s move: to say how it is for them. You may ask what something means.`,
    acts: {
      say: {
        do: 'Say it',
        said: (who) => `${who} said`,
        box: 'How is it for you?',
        hint: 'What happened, and what matters to you now. Ways forward come later.',
        stems: ['For me it was …', 'What matters to me now is …'],
      },
      clarify: {
        do: 'Ask what it means',
        send: 'Ask this',
        said: (who) => `${who} asked`,
        box: 'What would help you to follow?',
      },
      done: { do: 'That is all for now', said: (who) => `${who} said: that is all for now.` },
    },
  },
  opening_summary: led(
    'The neutral person says back what was heard. Waiting is fine.',
    'It is your move: say back in a few plain words what you heard.',
    {
      summarise: {
        do: 'Say it back',
        said: (who) => `${who} heard`,
        box: 'What did you hear?',
        stems: ['What I hear is …'],
      },
      go_on: { do: 'Go on without it', said: (who) => `${who} went on.` },
    },
  ),
  opening_check: {
    speaker: 'It is your move: is that what you meant?',
    listener: (name) => `It is ${name}’s move: to say if that was it. Waiting is fine.`,
    neutral: (name) => `It is ${name}’s move: to say if that was it. Waiting is fine.`,
    acts: {
      accept_summary: { do: 'Yes, that is it', said: (who) => `${who} said: yes, that is it.` },
      not_quite: { ...floor.confirm.acts.not_quite, stems: ['It is more that …'] },
    },
  },
  issues: led(
    'The neutral person names what there is to talk about. You can add to it, and say yes to the list.',
    'It is your move: name what there is to talk about, in words that suit both.',
    {
      name_issue: {
        do: 'Name it',
        said: (who) => `${who} named`,
        box: 'One thing to talk about',
        hint: 'In words that both could have chosen.',
      },
      amend_issue: {
        do: 'Add it',
        said: (who) => `${who} would say it like this`,
        box: 'What is missing, or how would you say it?',
      },
      accept_issues: {
        do: 'Yes to this list',
        means: 'It goes on once both of you have chosen this.',
        said: (who) => `${who} both said yes to the list.`,
      },
      conclude,
    },
  ),
  speak: {
    speaker: 'It is your move: say something in a sentence or two, or pass the floor.',
    listener: (name) => `It is ${name}’s move. You can listen, or ask for the floor. Waiting is fine.`,
    neutral: (name) => `It is ${name}’s move. You can listen, or ask something.`,
    acts: {
      ...speaking,
      ask: {
        do: 'Ask something',
        send: 'Ask this',
        said: (who) => `${who} asked`,
        box: 'What would you like to ask?',
        hint: 'What matters behind it, for each of them?',
      },
      explored: {
        do: 'We have talked enough about this',
        means: 'Ways forward come next, once all three of you have chosen this.',
        said: () => 'All three said that this was talked about enough.',
      },
      conclude,
    },
  },
  paraphrase: {
    ...floor.paraphrase,
    neutral: (name) => `What ${name} said is to be said back. Waiting is fine.`,
  },
  confirm: {
    ...floor.confirm,
    neutral: (name) => `It is ${name}’s move: to say if that was it. Waiting is fine.`,
  },
  options: led(
    'Each of you may say what could be done. Then mark each one, for yourself.',
    'Each may say what could be done, and marks it in private. You see what both can live with.',
    {
      option: {
        do: 'Add it',
        said: (who) => `${who} said this could be done`,
        box: 'What could be done?',
        hint: 'Nobody weighs it yet. An odd idea will do too.',
        stems: ['We could …'],
      },
      settle: {
        do: 'Go on with what both can live with',
        said: () => 'A way was found that both can live with.',
      },
      park,
      conclude,
    },
  ),
  draft: led(
    'Write it down, one line at a time: who does what, when, until when, and what if it slips.',
    'Help them write it down: who does what, when, until when, and what if it slips.',
    {
      clause: {
        do: 'Add this line',
        said: (who) => `${who} wrote`,
        box: 'One line of what you agree on',
        hint: 'Who does what, when, and until when?',
      },
      accept_clauses: {
        do: 'Yes to these lines',
        means: 'It goes on once both of you have chosen this. Nothing is signed by it.',
        said: (who) => `${who} both said yes to these lines.`,
      },
      park,
      conclude,
    },
  ),
  sign: led(
    'Sleep on it. A day later each of you can say if you stand by it.',
    'They sleep on it now. A day later each can say if they stand by it.',
    {
      sign: {
        do: 'I stand by this',
        means: 'This is not a signature yet. That comes after, if you both want an agreement.',
        said: (who) => `${who} both stand by this.`,
      },
      reopen: { do: 'Change it once more', said: (who) => `${who} wanted to change it once more.` },
    },
  ),
  close: led(
    'If you like, say what was good, and what comes next. Then you can finish.',
    'If you like, say what was reached, and what comes next. Then you can finish.',
    {
      look_back: {
        do: 'Say it',
        said: (who) => `${who} looked back`,
        box: 'What was good, and what comes next?',
        hint: 'It does not need an agreement to have been worth it.',
      },
      finish: {
        do: 'We can finish',
        means: 'It ends once all three of you have chosen this.',
        said: () => 'All three finished here.',
      },
      conclude: { do: 'Finish it now', said: () => 'It was finished here.' },
    },
  ),
};
