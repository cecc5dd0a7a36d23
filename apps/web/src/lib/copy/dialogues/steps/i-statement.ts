import { both, passOn, type WayWords } from './step-words.ts';

const theirs = (what: string) => (name: string) => `It is ${name}’s move: ${what}. Waiting is fine.`;

/** I-statement: what happened, what I feel, what I need, what I ask; heard back, and answered freely. */
export const iStatement: WayWords = {
  express: {
    speaker: 'It is your move: say what happened, what you feel, what you need and what you ask.',
    listener: theirs('to say what happened, and what they feel, need and ask'),
    acts: {
      express: { do: 'Say it', said: (who) => `${who} said`, box: 'What do you want to say?' },
      pass: passOn('I have nothing to say now'),
    },
  },
  hear_back: {
    speaker: theirs('to say back what was heard'),
    listener: 'It is your move: say back what you heard. You do not have to agree.',
    acts: {
      hear_back: {
        do: 'Say it back',
        said: (who) => `${who} heard`,
        box: 'What did you hear?',
        hint: 'What happened, what they feel, and what they need. Your answer comes next.',
        stems: ['When …, you feel …, because you need …'],
      },
      pass: passOn(),
    },
  },
  check: {
    speaker: 'It is your move: is that what you meant?',
    listener: theirs('to say if that was it'),
    acts: {
      confirm: { do: 'Yes, that is it', said: (who) => `${who} said: yes, that is it.` },
      not_quite: {
        do: 'Not quite yet',
        send: 'Say what was missing',
        said: (who) => `${who} said: not quite yet`,
        box: 'What was missing, or came across in another way?',
        hint: 'That is how it goes. It often takes two or three tries.',
        stems: ['It is more that …'],
      },
      pass: passOn('Leave it there'),
    },
  },
  answer: {
    speaker: theirs('to answer what you ask. Any answer is fine'),
    listener: 'It is your move: yes, no, or something else. Each of them is a good answer.',
    acts: {
      yes: { do: 'Yes', said: (who) => `${who} said yes.` },
      no: {
        do: 'No',
        send: 'Say no',
        said: (who) => `${who} said no`,
        box: 'If it is a no, what do you need?',
        hint: 'A no is fine. It helps to hear what is behind it.',
        stems: ['No, because I need …'],
      },
      instead: {
        do: 'Something else instead',
        send: 'Offer this',
        said: (who) => `${who} offered instead`,
        box: 'What could you do instead?',
        stems: ['What I could do is …'],
      },
      pass: passOn('I do not answer now'),
    },
  },
  after_no: {
    speaker: 'It is your move: what may be behind the no? A guess is enough.',
    listener: theirs('to guess what may be behind your no'),
    acts: {
      guess_need: {
        do: 'Say my guess',
        said: (who) => `${who} guessed`,
        box: 'What may they need?',
        hint: 'No asking again. Only a guess at what matters to them.',
        stems: ['Is it that you need …?'],
      },
      pass: passOn(),
    },
  },
  need_check: {
    speaker: theirs('to say if your guess was right'),
    listener: 'It is your move: was that what is behind it?',
    acts: {
      that_is_it: { do: 'Yes, that is it', said: (who) => `${who} said: yes, that is it.` },
      rather: {
        do: 'It is more this',
        send: 'Say what it is',
        said: (who) => `${who} said: it is more this`,
        box: 'What is behind it for you?',
        stems: ['It is more that I need …'],
      },
      pass: passOn('Leave it there'),
    },
  },
  weigh: {
    speaker: 'It is your move: is that good for you? Both answers are fine.',
    listener: theirs('to weigh what you offered'),
    acts: {
      yes: { do: 'Yes, that is good', said: (who) => `${who} said yes.` },
      not_this: { do: 'Not this', said: (who) => `${who} said: not this.` },
    },
  },
  turn: both('Either of you may end it here. If you both like, the other speaks now.', {
    swap: {
      do: 'Change places',
      means: 'It happens only if both of you choose it.',
      said: (who) => `${who} changed places.`,
    },
    finish: { do: 'End it here', said: (who) => `${who} ended it here.` },
  }),
};
