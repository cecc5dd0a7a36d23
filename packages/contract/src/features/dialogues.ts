import {
  audiences,
  dialoguePaces,
  dialogueSeats,
  optionMarks,
  protocolNames,
  screenings,
  sides,
} from '@footbridge/domain';
import { z } from 'zod';
import { command } from '../command.ts';
import { endpoint } from '../endpoint.ts';
import { id, inSpace, itemKeys, keyWrap, nothing, sealed, signedAct } from '../shapes.ts';

/** Of acts and steps: `packages/domain/src/dialogues`. */
const name = z
  .string()
  .max(40)
  .regex(/^[a-z_]+$/);
/** Milliseconds since 1970. */
const time = z.int().min(0);
/** Words that were listed, or the name of an act. */
const item = z.string().max(40);

const opening = z.strictObject({
  protocol: z.enum(protocolNames),
  pace: z.enum(dialoguePaces),
  neutral: z.boolean(),
  shuttle: z.boolean(),
  topicWithheld: z.boolean(),
});

/** What happened in a conversation, as one of those in it may see it. It holds no words. */
const dialogueEvent = z.strictObject({
  id,
  act: name,
  by: z.enum(dialogueSeats).nullable(),
  at: time,
  audience: z.enum(audiences),
  words: id.exactOptional(),
  with: z.enum(sides).exactOptional(),
  item: item.exactOptional(),
  /** Their owner's alone. */
  mark: z.enum(optionMarks).exactOptional(),
  screening: z.enum(screenings).exactOptional(),
  meetAt: time.nullable().exactOptional(),
  notBefore: time.exactOptional(),
  until: time.exactOptional(),
  opening: opening.exactOptional(),
});

/** Sealed for the two, and signed by whoever wrote them. With a neutral there, they have a key of their own. */
const dialogueWords = z.strictObject({
  id,
  author: id,
  sealed,
  act: signedAct,
  /** The reader's copy of that key, and who made it: the author, or the neutral who let them through. */
  key: z.strictObject({ by: id, wrap: keyWrap }).exactOptional(),
});

/** One event, and its place among those that this reader sees. */
export const dialogueSaid = z.strictObject({
  number: z.int().min(1),
  event: dialogueEvent,
  words: dialogueWords.nullable(),
});

export const dialogue = z.strictObject({
  id,
  /** The member who proposed it: seat `a`. */
  asker: id,
  said: z.array(dialogueSaid),
});

const ownWords = z.strictObject({
  sealed,
  act: signedAct,
  /** Where a neutral sits: the key they are sealed under, wrapped to exactly those who may ever open them. */
  keys: itemKeys.nullable().default(null),
});

export const dialogues = {
  list: endpoint({
    act: 'dialogue:list',
    method: 'GET',
    path: '/spaces/:space/dialogues',
    summary:
      'The structured conversations of a space, each as one may know it: all that happened, and the newest of what was said.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ dialogues: z.array(dialogue) }),
  }),
  words: endpoint({
    act: 'dialogue:words',
    method: 'GET',
    path: '/spaces/:space/dialogues/:dialogue/words',
    summary: 'What was said in a conversation before a number, the newest of it.',
    params: z.strictObject({ space: id, dialogue: id }),
    query: z.strictObject({ before: z.coerce.number().int().min(1) }),
    body: nothing,
    reply: z.strictObject({ words: z.array(dialogueWords) }),
  }),
  propose: endpoint({
    act: 'dialogue:propose',
    method: 'PUT',
    path: '/spaces/:space/dialogues/:dialogue',
    summary: 'Ask for a conversation. Asking again changes nothing; unanswered and declined look the same.',
    params: z.strictObject({ space: id, dialogue: id }),
    query: nothing,
    body: z.strictObject({
      protocol: z.enum(protocolNames),
      pace: z.enum(dialoguePaces),
      /** With the neutral who sits in the space. */
      neutral: z.boolean().default(false),
      shuttle: z.boolean().default(false),
      topicWithheld: z.boolean(),
      id,
      words: ownWords,
    }),
    reply: nothing,
  }),
};

export const dialogueCommands = {
  move: command({
    act: 'dialogue:move',
    summary:
      'Do something in a conversation. Who does it is whoever is signed in; `seen` is how many events they have seen.',
    input: z.strictObject({
      space: id,
      dialogue: id,
      /** The author’s own and good for ever: doing it again changes nothing. */
      id,
      move: name,
      seen: z.int().min(0),
      words: ownWords.nullable().default(null),
      item: item.exactOptional(),
      mark: z.enum(optionMarks).exactOptional(),
      at: time.nullable().default(null),
      minutes: z.int().min(0).max(100_000).exactOptional(),
    }),
    reply: nothing,
  }),
  moderate: command({
    act: 'dialogue:moderate',
    summary:
      'Do something as the neutral of a conversation. There is nothing here to say, change or agree to in place of one of the two.',
    input: z.strictObject({
      guest: id,
      dialogue: id,
      id,
      move: name,
      seen: z.int().min(0),
      words: ownWords.nullable().default(null),
      item: item.exactOptional(),
      with: z.enum(sides).exactOptional(),
      screening: z.enum(screenings).exactOptional(),
      minutes: z.int().min(0).max(100_000).exactOptional(),
      /** Of what is let through or carried across: a copy of its key for the one who could not open it until now. */
      wrap: keyWrap.nullable().default(null),
    }),
    reply: nothing,
  }),
};

export type DialogueView = z.infer<typeof dialogue>;
export type DialogueSaidView = z.infer<typeof dialogueSaid>;
export type DialogueWordsView = z.infer<typeof dialogueWords>;
