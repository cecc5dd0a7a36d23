import type { DialoguePace, ProtocolName } from '@footbridge/domain';

/** Those that two can hold by themselves. */
export type Way = Exclude<ProtocolName, 'mediation'>;

/** Ways of talking, in the order in which they are offered. Whose ideas they come from is told in about.ts alone. */
export const ways: Record<Way, { label: string; hint: string }> = {
  floor: {
    label: 'The floor',
    hint: 'One of you has the floor and says a little. The other says it back. Then the floor is passed on.',
  },
  mirror: {
    label: 'Mirror',
    hint: 'One of you tells what hurt, piece by piece. The other mirrors it and finds the sense in it.',
  },
  understand_first: {
    label: 'Understand first',
    hint: 'You see something in two ways. Nobody tries to convince until each feels understood.',
  },
  i_statement: {
    label: 'I-statement',
    hint: 'One of you says what happened, what they feel and need, and what they ask. Any answer is fine.',
  },
};

/** Where a neutral leads. */
const mediation = {
  label: 'Mediation',
  hint: 'The neutral person leads the way, from what happened to what could be agreed. They decide nothing.',
};

export const wayOf = (protocol: ProtocolName): { label: string; hint: string } =>
  protocol === 'mediation' ? mediation : ways[protocol];

export const paces: Record<DialoguePace, { label: string; hint: string }> = {
  own_time: {
    label: 'In our own time',
    hint: 'Nobody has to be there at once. A step may take a minute or a week.',
  },
  live: { label: 'Live', hint: 'You are both there at the same time, for up to an hour.' },
};

/** Which of them fits, and when none does. */
export const which = {
  title: 'Which conversation?',
  lead: 'Look for the line that is closest to how it is. You can also just begin with the floor.',
  fits: {
    floor: 'The same things come up again and again, and you both have something to say.',
    mirror: 'One of you carries a hurt and would like to be heard to the end.',
    understand_first: 'You see one thing in two ways, and each of you would like to convince the other.',
    i_statement: 'There is one thing that happened, and one thing you would like to ask for.',
  } satisfies Record<Way, string>,
  choose: (way: string) => `Take “${way}”`,
  quiet: 'A first step, or something that needs no talk',
  quietText: 'A letter or a few lines may be better. They can be read, or left, in one’s own time.',
  toLetters: 'To your letters',
  toWriting: 'Write a few lines',
  led: 'You want to agree on rules, or there is a past that makes one of you uneasy',
  ledText: 'Then a neutral person in the room can help. It takes a yes from both of you.',
  toNeutral: 'A neutral person',
  none: 'When none of them is right',
  noneText:
    'Are you afraid of them? Does somebody get hurt, or threatened, or pushed to be here? Is there a court order? Then no talk is the way now, however it is led. You are not the one who has to make it work.',
  noneToo:
    'It is also not the time when one of you has been drinking, or has not slept, or boils with anger.',
  toSafety: 'Safety and help',
  toPlaces: 'Places to turn to',
  toLeave: 'Pause or end',
};

export const about = {
  title: 'About these conversations',
  lead: 'These ways of talking are not our idea. People have worked them out over many years. We say them in our own words, for two people who do not share a home, and left out what did not fit.',
  own: 'Nobody named here has looked at what we made of it, and none of them is part of Footbridge. Names of methods belong to their owners.',
  after: 'After',
  credits: [
    {
      way: 'The floor',
      method: 'The Speaker–Listener Technique of PREP',
      by: 'Howard Markman, Scott Stanley and Susan Blumberg',
    },
    { way: 'Mirror', method: 'The Imago Dialogue', by: 'Harville Hendrix and Helen LaKelly Hunt' },
    {
      way: 'Understand first',
      method: 'The Gottman–Rapoport exercise; the pause of 20 minutes as well',
      by: 'John and Julie Gottman, after Anatol Rapoport',
    },
    { way: 'I-statement', method: 'Nonviolent Communication', by: 'Marshall Rosenberg' },
  ],
  changed: 'What we do in our own way',
  changes: [
    'Any step can be left out, and nobody is kept in.',
    'Only the one who spoke can say: yes, that is it.',
    'A break begins at once, with no last word.',
    'It can all be done in writing, over days or weeks.',
  ],
  not: 'It is no therapy, and nobody watches. For some things it takes a person in the room.',
};
