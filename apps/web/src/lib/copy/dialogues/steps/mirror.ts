import { passOn, type WayWords } from './step-words.ts';

const theirs = (what: string) => (name: string) => `It is ${name}’s move: ${what}. Waiting is fine.`;
const mirrorBack = {
  do: 'Say it back',
  said: (who: string) => `${who} heard`,
  box: 'What did you hear?',
  hint: 'Like a mirror: as close to their words as you can. Nothing of your own yet.',
  stems: ['If I got it, you said …'],
};
const intend = {
  do: 'Say it',
  said: (who: string) => `${who} wished`,
  box: 'Why do you want to have this talk?',
  hint: 'One sentence about what you hope for.',
  stems: ['I am here because …', 'What I hope for is …'],
};

/** Mirror: one tells in small pieces, the other mirrors, finds the sense in it, and guesses the feeling. */
export const mirror: WayWords = {
  intent: {
    speaker: 'It is your move: say in a sentence why you want to have this talk.',
    listener: theirs('to say what this talk is for'),
    acts: { state: intend, pass: passOn() },
  },
  intent_back: {
    speaker: theirs('to say what they hope for'),
    listener: 'It is your move: say in a sentence what you hope for in this talk.',
    acts: { state: intend, pass: passOn() },
  },
  send: {
    speaker: 'It is your move: tell a small piece of it.',
    listener: theirs('to tell a piece of it'),
    acts: {
      say: {
        do: 'Say it',
        said: (who) => `${who} said`,
        box: 'A small piece of it',
        hint: 'A sentence or two, and one thing. The rest can come next.',
        stems: ['When …, I felt …', 'The story I tell myself is …'],
      },
      no_more: { do: 'That is all of it', said: (who) => `${who} had said all of it.` },
      pass: passOn('I do not want to tell it now'),
    },
  },
  mirror: {
    speaker: theirs('to mirror what you said'),
    listener: 'It is your move: mirror what you heard. You do not have to agree.',
    acts: {
      mirror: mirrorBack,
      ask_slower: {
        do: 'Please, a smaller piece',
        said: (who) => `${who} asked for a smaller piece.`,
      },
      pass: passOn(),
    },
  },
  check: {
    speaker: 'It is your move: did they get it?',
    listener: theirs('to say if you got it'),
    acts: {
      confirm: { do: 'Yes, you got it', said: (who) => `${who} said: yes, you got it.` },
      not_quite: {
        do: 'Not quite yet',
        send: 'Say what was missing',
        said: (who) => `${who} said: not quite yet`,
        box: 'What was missing, or came across in another way?',
        hint: 'That is how it goes. It often takes two or three tries.',
        stems: ['It is more that …', 'You got the first part. What I would add is …'],
      },
      say_less: {
        do: 'Say it again, in a smaller piece',
        said: (who) => `${who} will say it in a smaller piece.`,
      },
      pass: passOn('Leave it there'),
    },
  },
  more: {
    speaker: theirs('to ask if there is more'),
    listener: 'It is your move: ask if there is more.',
    acts: {
      is_there_more: { do: 'Is there more?', said: (who) => `${who} asked: is there more?` },
      pass: passOn(),
    },
  },
  more_answer: {
    speaker: 'It is your move: is there more?',
    listener: theirs('to say if there is more'),
    acts: {
      more: { do: 'Yes, there is more', said: (who) => `${who} said: there is more.` },
      no_more: { do: 'No, that is all of it', said: (who) => `${who} had said all of it.` },
    },
  },
  summarise: {
    speaker: theirs('to say all of it back in short'),
    listener: 'It is your move: say all of it back in short.',
    acts: {
      summarise: {
        do: 'Say it back',
        said: (who) => `${who} heard in all`,
        box: 'All of it, in short',
        hint: 'You can look at what was said, further up.',
        stems: ['In short, you said …'],
      },
      pass: passOn(),
    },
  },
  summary_check: {
    speaker: 'It is your move: was that all of it?',
    listener: theirs('to say if that was all of it'),
    acts: {
      complete: { do: 'Yes, that is all of it', said: (who) => `${who} said: yes, that is all of it.` },
      missing: {
        do: 'A part is missing',
        send: 'Say which part',
        said: (who) => `${who} missed a part`,
        box: 'Which part is missing?',
        hint: 'That is how it goes. One part at a time.',
        stems: ['What I would add is …'],
      },
      pass: passOn('Leave it there'),
    },
  },
  validate: {
    speaker: theirs('to find what makes sense in it'),
    listener: 'It is your move: say what makes sense to you in it. It does not mean that you agree.',
    acts: {
      validate: {
        do: 'Say what makes sense to me',
        send: 'Say it',
        said: (who) => `${who} found sense in it`,
        box: 'What makes sense to you, from where they stood?',
        hint: 'You can see their side and still have your own.',
        stems: ['You make sense to me, because …', 'I can see that …, because …'],
      },
      partial: {
        do: 'Only a part makes sense to me yet',
        send: 'Say this much',
        said: (who) => `${who} found sense in a part, and asked`,
        box: 'What makes sense, and what would you like to understand?',
        hint: 'First the part that makes sense. Then a question about the rest.',
        stems: ['It makes sense to me that … Can you help me to see …?'],
      },
      pass: passOn(),
    },
  },
  empathise: {
    speaker: theirs('to guess how it was for you'),
    listener: 'It is your move: guess how it was for them. A guess may be wrong.',
    acts: {
      empathise: {
        do: 'Say my guess',
        said: (who) => `${who} guessed`,
        box: 'What might they have felt?',
        hint: 'Feelings, such as sad, afraid, angry or alone.',
        stems: ['I imagine you felt …'],
      },
      pass: passOn(),
    },
  },
  empathy_check: {
    speaker: 'It is your move: was that how it felt?',
    listener: theirs('to say if that was how it felt'),
    acts: {
      yes: { do: 'Yes, that is how it felt', said: (who) => `${who} said: yes, that is how it felt.` },
      actually: {
        do: 'It was more like this',
        send: 'Say how it felt',
        said: (who) => `${who} felt`,
        box: 'How did it feel?',
        stems: ['It was more …'],
      },
      pass: passOn('Leave it there'),
    },
  },
  empathy_mirror: {
    speaker: theirs('to mirror how it felt'),
    listener: 'It is your move: mirror how it felt for them.',
    acts: { mirror: mirrorBack, pass: passOn() },
  },
  swap: {
    speaker: 'Either of you may go on to the end. If you both like, you change places first.',
    listener: 'Either of you may go on to the end. If you both like, you change places first.',
    acts: {
      swap: {
        do: 'Change places',
        means: 'It happens only if both of you choose it. The topic stays the same.',
        said: (who) => `${who} changed places.`,
      },
      finish: { do: 'Go on to the end', said: (who) => `${who} went on to the end.` },
    },
  },
  requests: {
    speaker: 'It is your move: you may ask for up to three small things, or for none.',
    listener: theirs('to ask for something small, or for nothing'),
    acts: {
      ask_for: {
        do: 'Ask for this',
        said: (who) => `${who} asked for`,
        box: 'One small thing that would help',
        hint: 'Something that can be done, with a day. They may pick one, or none.',
        stems: ['In the next week, would you …?'],
      },
      asked: { do: 'That is what I ask for', said: (who) => `${who} had asked.` },
      pass: passOn('I ask for nothing'),
    },
  },
  gift: {
    speaker: theirs('to pick one as a gift, or none'),
    listener: 'It is your move: you may pick one as a gift, or none. Both are fine.',
    acts: {
      give: { do: 'Give this', said: (who) => `${who} will give this` },
      pass: passOn('None of these now'),
    },
  },
  appreciate: {
    speaker: 'It is your move: if you like, say what was good in this talk.',
    listener: theirs('to say what was good in this talk'),
    acts: {
      appreciate: {
        do: 'Say it',
        said: (who) => `${who} found good`,
        box: 'What was good?',
        hint: 'A small thing is enough.',
        stems: ['It was good that you …'],
      },
      pass: passOn(),
    },
  },
  appreciation_mirrored: {
    speaker: theirs('to mirror it'),
    listener: 'It is your move: mirror what you heard.',
    acts: { mirror: mirrorBack, pass: passOn() },
  },
  appreciate_back: {
    speaker: theirs('to say what was good for them'),
    listener: 'It is your move: if you like, say what was good in this talk.',
    acts: {
      appreciate: {
        do: 'Say it',
        said: (who) => `${who} found good`,
        box: 'What was good?',
        hint: 'A small thing is enough.',
        stems: ['It was good that you …'],
      },
      pass: passOn(),
    },
  },
  last_mirror: {
    speaker: 'It is your move: mirror what you heard. Then the talk is done.',
    listener: theirs('to mirror it. Then the talk is done'),
    acts: { mirror: mirrorBack, pass: passOn() },
  },
};
