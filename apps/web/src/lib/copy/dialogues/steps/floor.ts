import { both, passOn, stopHere, type WayWords } from './step-words.ts';

const passFloor = (label: string) => ({ do: label, said: (who: string) => `${who} passed the floor.` });

/** The floor: one has it and says a little, the other says it back. */
export const floor = {
  speak: {
    speaker: 'It is your move: say something in a sentence or two, or pass the floor.',
    listener: (name) => `It is ${name}’s move. You can listen, or ask for the floor. Waiting is fine.`,
    acts: {
      say: {
        do: 'Say it',
        said: (who) => `${who} said`,
        box: 'What do you want to say?',
        hint: 'Speak of yourself. A sentence or two is best, so that it can be said back.',
        stems: ['I remember …', 'I felt …', 'What matters to me is …'],
      },
      pass_floor: passFloor('Pass the floor'),
      ask_floor: {
        do: 'Ask for the floor',
        means: (name) => `${name} sees that you asked, and passes it in their own time.`,
        said: (who) => `${who} asked for the floor.`,
      },
      understood: {
        do: 'I feel understood',
        means: 'Once both of you have chosen this, you can stop here, or look for ways forward.',
        said: (who) => `${who} both feel understood.`,
      },
    },
  },
  paraphrase: {
    speaker: (name) => `It is ${name}’s move: to say back what was heard. Waiting is fine.`,
    listener: 'It is your move: say back what you heard. You do not have to agree.',
    acts: {
      paraphrase: {
        do: 'Say back what I heard',
        send: 'Say it back',
        said: (who) => `${who} heard`,
        box: 'What did you hear?',
        hint: 'In your own words. What you think of it can wait until you have the floor.',
        stems: ['What I hear you say is …', 'You felt …'],
      },
      ask_clarify: {
        do: 'Ask first',
        send: 'Ask this',
        said: (who) => `${who} asked`,
        box: 'What would help you to follow?',
        hint: 'You can ask for an example, or what a word means.',
        stems: ['Can you give me an example?', 'What do you mean by …?'],
      },
      pass: passOn(),
    },
  },
  confirm: {
    speaker: 'It is your move: is that what you meant?',
    listener: (name) => `It is ${name}’s move: to say if that was it. Waiting is fine.`,
    acts: {
      confirm: { do: 'Yes, that is it', said: (who) => `${who} said: yes, that is it.` },
      not_quite: {
        do: 'Not quite yet',
        send: 'Say what was missing',
        said: (who) => `${who} said: not quite yet`,
        box: 'What was missing, or came across in another way?',
        hint: 'That is how it goes. It often takes two or three tries.',
        stems: ['It is more that …', 'What I would add is …'],
      },
      pass: passOn('Leave it there'),
      pass_floor: passFloor('Yes, and pass the floor'),
    },
  },
  together: both('You both feel understood. Either of you may go on from here, or stop.', {
    solve: {
      do: 'Look for ways forward',
      means: 'It begins once both of you have chosen it.',
      said: (who) => `${who} both wanted to look for ways forward.`,
    },
    stop_here: stopHere,
  }),
  agenda: both('Either of you may name what you would like to solve, one thing at a time.', {
    name_point: {
      do: 'Name it',
      said: (who) => `${who} named`,
      box: 'One thing to solve',
      hint: 'A small one is a good beginning.',
    },
    agenda_set: {
      do: 'That is all of it',
      means: 'It goes on once both of you have chosen this.',
      said: (who) => `${who} both said that this is all of it.`,
    },
    stop_here: stopHere,
  }),
  ideas: both('Either of you may say an idea. Nobody weighs them yet.', {
    suggest: {
      do: 'Add this idea',
      said: (who) => `${who} had an idea`,
      box: 'An idea',
      hint: 'Any idea will do, also an odd one.',
      stems: ['We could …', 'I could …'],
    },
    ideas_enough: {
      do: 'These are enough ideas',
      means: 'It goes on once both of you have chosen this.',
      said: (who) => `${who} both had enough ideas.`,
    },
    stop_here: stopHere,
  }),
  agree: both('Either of you may offer something to try. It holds only if you both say yes.', {
    offer: {
      do: 'Offer this',
      said: (who) => `${who} offered`,
      box: 'What could you try?',
      hint: 'Who does what, and from when. It can be small.',
      stems: ['For the next two weeks, …'],
    },
    agree: {
      do: 'Yes to the last offer',
      means: 'It counts once both of you have said yes.',
      said: (who) => `${who} both said yes to it.`,
    },
    stop_here: stopHere,
  }),
  follow_up: both('Either of you may name a day on which to look at it again.', {
    name_date: {
      do: 'Name this day',
      said: (who) => `${who} named`,
      box: 'When would you look at it again?',
      stems: ['In two weeks, on …'],
    },
    agree_date: {
      do: 'Yes to the last day named',
      means: 'It counts once both of you have said yes.',
      said: (who) => `${who} both said yes to this day.`,
    },
    stop_here: stopHere,
  }),
} satisfies WayWords;
