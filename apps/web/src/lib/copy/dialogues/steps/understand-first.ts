import { both, passOn, stopHere, type ActWords, type WayWords } from './step-words.ts';

const theirs = (what: string) => (name: string) => `It is ${name}’s move: ${what}. Waiting is fine.`;

const notAfterAll: ActWords = {
  do: 'I do not feel understood after all',
  said: (who) => `${who} did not feel understood after all.`,
};
const newTopic: ActWords = {
  do: 'Take another topic',
  means: 'It happens only if both of you choose it. What was understood before starts anew.',
  said: (who) => `${who} took another topic.`,
};

/** Understand first: nobody tries to convince before each has said the other’s view well enough. */
export const understandFirst: WayWords = {
  topic: both('Either of you may say the topic in other words, or agree to it as it stands.', {
    name_topic: {
      do: 'Say it like this',
      said: (who) => `${who} named the topic`,
      box: 'The topic, in other words',
      hint: 'In words that you could both say.',
    },
    agree_topic: {
      do: 'Yes, this is the topic',
      means: 'It goes on once both of you have said yes.',
      said: (who) => `${who} both said yes to the topic.`,
    },
    stop_here: stopHere,
  }),
  roles: both('Who tells first? Either of you may let the other begin. Chance can decide, too.', {
    you_first: {
      do: (name) => `${name} may begin`,
      said: (who) => `${who} let the other begin.`,
    },
    flip: {
      do: 'Let chance decide',
      means: 'It happens once both of you have chosen it.',
      said: () => 'Chance decided who begins.',
    },
  }),
  tell: {
    speaker: 'It is your move: tell how you see it, piece by piece.',
    listener: (name) => `It is ${name}’s move: to tell. You can listen, or ask an open question.`,
    acts: {
      say: {
        do: 'Say it',
        said: (who) => `${who} said`,
        box: 'How do you see it?',
        hint: 'What happened, what you felt, what you need. Speak of yourself.',
        stems: ['For me it is …', 'I felt … when …', 'What I need is …'],
      },
      done_telling: { do: 'I have told it', said: (who) => `${who} had told it.` },
      ask: {
        do: 'Ask this',
        said: (who) => `${who} asked`,
        box: 'An open question, if you have one',
        hint: 'A question to understand more, and no reply yet.',
        stems: ['How is that for you?', 'What is behind it for you?', 'Why does it matter to you?'],
      },
      new_topic: newTopic,
      not_after_all: notAfterAll,
    },
  },
  summarise: {
    speaker: theirs('to say how you see it, and what makes sense in it'),
    listener: 'It is your move: say how they see it, and what makes sense to you in it.',
    acts: {
      summarise: {
        do: 'Say it back',
        said: (who) => `${who} understood`,
        box: 'How do they see it, and what makes sense in it?',
        hint: 'Both belong together. It does not mean that you agree.',
        stems: ['For you it is … It makes sense to me that …'],
      },
      pass: passOn('I would rather tell my side'),
      not_after_all: notAfterAll,
    },
  },
  satisfied: {
    speaker: 'It is your move: do you feel understood?',
    listener: theirs('to say if they feel understood'),
    acts: {
      satisfied: { do: 'Yes, I feel understood', said: (who) => `${who} felt understood.` },
      not_yet: {
        do: 'Not yet',
        send: 'Say what is missing',
        said: (who) => `${who} said: not yet`,
        box: 'What is still missing?',
        hint: 'That is how it goes. You can tell more of it next.',
        stems: ['What I would like you to see is …'],
      },
      ask_what_is_missing: {
        do: 'What do I need to know, to see it better?',
        said: (who) => `${who} asked: what do I need to know, to see it better?`,
      },
      pass: passOn('Leave it there'),
      new_topic: newTopic,
      not_after_all: notAfterAll,
    },
  },
  unlocked: both('You have each understood the other. Now either of you may say what you think or wish.', {
    persuade: {
      do: 'Say what I think',
      send: 'Say it',
      said: (who) => `${who} said`,
      box: 'What do you want to say to it?',
      hint: 'You may try to convince now. Being kind helps.',
    },
    suggest: {
      do: 'Suggest something',
      send: 'Suggest this',
      said: (who) => `${who} suggested`,
      box: 'What do you suggest?',
      stems: ['Would you try …?'],
    },
    compromise: {
      do: 'Look for a middle way',
      means: 'It begins once both of you have chosen it.',
      said: (who) => `${who} both wanted to look for a middle way.`,
    },
    stop_here: stopHere,
  }),
  circles: both('Each of you writes two things apart. They are shown together, once both are there.', {
    circle: {
      do: 'Keep it until both are there',
      said: (who) => `${who} wrote`,
      box: 'What can you not give, and where can you bend?',
      hint: (name) => `${name} sees it only when both of you have written.`,
      stems: ['I cannot give … I can bend about …'],
    },
    stop_here: stopHere,
  }),
  compromise: both('Either of you may offer something for now. It holds only if you both say yes.', {
    offer: {
      do: 'Offer this',
      said: (who) => `${who} offered`,
      box: 'What could you both live with for now?',
      hint: 'Who does what, and when you look at it again.',
      stems: ['For now, …'],
    },
    for_now: {
      do: 'Yes to the last offer, for now',
      means: 'It counts once both of you have said yes.',
      said: (who) => `${who} both said yes to it, for now.`,
    },
    stop_here: stopHere,
  }),
};
