import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { id, inSpace, instant, letterEnvelope, nothing, sealed, signedAct } from '../shapes.ts';

const sealedLetter = z.strictObject({ epoch: z.int().min(1), envelope: letterEnvelope });

/** What one of the two says of a letter, sealed: the server does not know whether it is a yes or a no. */
export const letterAnswer = z.strictObject({ sealed, act: signedAct, answeredAt: instant });

/**
 * A letter as one of the two may see it. Before it has gone it exists for its author alone; that it was delivered, opened
 * or read is nowhere.
 */
export const letter = z.strictObject({
  id,
  author: id,
  sealed: sealedLetter,
  act: signedAct,
  /** Its author's alone; null for its receiver. */
  leavesAt: instant.nullable(),
  /** "Sent" means kept by Footbridge. Null while it waits to go. */
  sentAt: instant.nullable(),
  /** One's own answer: the receiver's, or its author's report. */
  ownAnswer: letterAnswer.nullable(),
  /** What the other chose to send. */
  answer: letterAnswer.nullable(),
});

const oneLetter = z.strictObject({ space: id, letter: id });

export const letters = {
  list: endpoint({
    act: 'letter:list',
    method: 'GET',
    path: '/spaces/:space/letters',
    summary:
      'All letters of a space that one may see, newest first, sealed; opening one asks for nothing more.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ letters: z.array(letter) }),
  }),
  handOver: endpoint({
    act: 'letter:hand_over',
    method: 'PUT',
    path: '/spaces/:space/letters/:letter',
    summary: 'Hand a letter over: it goes when its time has come. Handing it over again changes nothing.',
    params: oneLetter,
    query: nothing,
    body: z.strictObject({ sealed: sealedLetter, act: signedAct, leavesAt: instant }),
    reply: nothing,
  }),
  takeBack: endpoint({
    act: 'letter:take_back',
    method: 'DELETE',
    path: '/spaces/:space/letters/:letter',
    summary: 'Take back one’s own letter before it goes. Nobody ever knows of it.',
    params: oneLetter,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  answer: endpoint({
    act: 'letter:answer',
    method: 'PUT',
    path: '/spaces/:space/letters/:letter/answer',
    summary:
      'Say something of a letter, if one wishes, in place of what one said before; null takes it back.',
    params: oneLetter,
    query: nothing,
    body: z.strictObject({ answer: letterAnswer.omit({ answeredAt: true }).nullable() }),
    reply: nothing,
  }),
};

export type LetterView = z.infer<typeof letter>;
export type LetterAnswerView = z.infer<typeof letterAnswer>;
