/** For each exception of a rule, a clean sentence that would be marked without it. */
export const examples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'if-with-sorry': {
    whether: 'I am sorry, I never asked if you were eating.',
    notCondition: 'It is not true that I apologise if anything I said came across as harsh.',
    readerFree: 'I am sorry, and if you need more time I will wait.',
    plan: 'I am sorry, and if I shout again I will leave the room.',
    mine: 'If I had come when you rang I would not have to say sorry now.',
    told: 'I am sorry I told you I would leave if you cried.',
    yourDoing: 'If you had called I would have come, sorry.',
    courtesy: 'Sorry if this is long.',
  },
  'if-it-hurt': {
    invited: 'If there is something that upset you, I would like to hear it.',
    whether: 'I do not say if I did anything wrong, I apologise.',
    notCondition: 'It is not true that I apologise if anything I said came across as harsh.',
    plan: 'If I upset you again I will leave the room.',
    told: 'I told you that if I upset you it was your problem.',
    readerFree: 'no pressure, only reply if u feel like it',
  },
  'may-have': {
    whatCame: 'I might have lost you that night.',
    told: 'I used to say I may have been strict.',
  },
  'any-harm': {
    readerFree: 'I am sorry, and whatever you decide I will accept, without any hurt.',
    notAny: 'It is not true that I apologise if anything I said came across as harsh.',
  },
  'had-i-known': {
    told: 'I told everyone that if I had known you were ill I would have come.',
  },
  'whether-or-not': {
    asked: 'I am sorry I never asked whether you were safe.',
    meant: 'I am sorry I hurt you, whether or not I meant to.',
    readerFree: 'I am sorry, whether you answer or not.',
  },
  'owning-but-excuse': {
    free: 'I am sorry, but you do not have to let me off because I was tired.',
    told: "I told everyone that even though you never called either, I'm sorry I was silent.",
    excuseBefore: 'I said I was sorry, but I only said it to get you to come home.',
  },
  'sorry-but': {
    turn: 'I am sorry I shouted, but it was cruel and saying sorry is not enough.',
    repair: 'I am sorry for the loan, but I will pay it back.',
    free: 'I am sorry, but please do not feel you must answer.',
    told: 'I told people I was sorry but there was work to do.',
    time: 'I am sorry I read it while you were at school.',
  },
  'but-you': {
    ask: 'I said I was sorry, but you knew what my sorry was worth.',
  },
  'although-first': {
    turn: 'Although I said sorry, I was tired and that is no excuse.',
    repair: 'Although I am sorry, you do not have to be fair to me.',
  },
  'although-excuse-first': {
    turn: 'Although I was exhausted, I had no right to hit you and I am sorry.',
  },
  'though-last': {
    turn: 'I am sorry I shouted. You did not deserve being called too sensitive though.',
  },
  'under-stress': {
    turned: 'I was under stress, and I hit you, and the hitting was mine.',
    refused: 'I was under a lot of stress. That is no excuse.',
  },
  'meant-well': {
    turned: 'I never meant to hurt you, and I did hurt you.',
    refused: 'I did my best. That is no excuse.',
  },
  'made-me': {
    refused: 'You made me angry, I used to say. It was wrong of me.',
  },
  'turned-against': {
    denied: 'Your mother never turned you against me.',
    refused: 'He turned you against me. It was wrong of me to say so.',
  },
  blanket: {
    named: 'I am sorry for what I did when I sold your bike.',
  },
  'what-you-are': {
    told: 'I told people that you were crazy.',
  },
  'always-never': {
    told: 'I told you that you never listen, and that was unfair.',
  },
  contempt: {
    told: 'I once said I hate you and I am sorry.',
  },
  threat: {
    free: 'You can read this now or I will keep it, it is up to you.',
  },
  'mind-reading': {
    told: 'I thought you never cared, and I was wrong.',
  },
  'not-a-camera': {
    told: 'I said that you never call.',
  },
  'verdict-as-feeling': {
    told: 'You said I feel ignored, and it is more that I am sad.',
  },
  'need-of-a-person': {
    free: 'I need you to know that you do not have to answer.',
  },
  'request-without-a-no': {
    not: 'You should not have to forgive me.',
    told: 'I said you should call more.',
  },
};
