import { guestRoles } from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { dialogue, dialogueSaid } from './dialogues.ts';
import {
  envelope,
  id,
  instant,
  keyWrap,
  letterEnvelope,
  nothing,
  party,
  publicKeys,
  sealed,
  signedAct,
} from '../shapes.ts';

const ownSeat = z.strictObject({ guest: id });

/** A message as a neutral may see it. */
export const neutralMessage = z.strictObject({
  id,
  author: id,
  sealed,
  act: signedAct,
  sentAt: instant,
  /** Their copy of the item’s own key; null where the space key opens it. */
  itemKey: keyWrap.nullable(),
});

/** A seat beside the two, as whoever holds it sees it. */
export const guestSeat = z.strictObject({
  guest: id,
  role: z.enum(guestRoles),
  space: id,
  takenAt: instant,
  note: envelope,
  /** A neutral whom both have admitted. */
  isAdmitted: z.boolean(),
  keys: z.array(z.strictObject({ epoch: z.int(), wrap: keyWrap })),
  /** The two, for a neutral who was admitted. */
  members: z.array(
    z.strictObject({
      member: id,
      party,
      introduction: z.strictObject({ sealed, publicKeys, act: signedAct }),
    }),
  ),
});

export const guestSeats = {
  list: endpoint({
    act: 'guest_seat:list',
    method: 'GET',
    path: '/guest-seats',
    summary: 'The seats one holds beside the two of a space.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ seats: z.array(guestSeat) }),
  }),
  messages: endpoint({
    act: 'guest_seat:messages',
    method: 'GET',
    path: '/guest-seats/:guest/messages',
    summary: 'What a neutral may read, newest first, before a message.',
    params: ownSeat,
    query: z.strictObject({ before: id.optional() }),
    body: nothing,
    reply: z.strictObject({ messages: z.array(neutralMessage), more: z.boolean() }),
  }),
  shown: endpoint({
    act: 'guest_seat:shown',
    method: 'GET',
    path: '/guest-seats/:guest/shown',
    summary: 'What was shown to a supporter, oldest first.',
    params: ownSeat,
    query: nothing,
    body: nothing,
    reply: z.strictObject({
      items: z.array(z.strictObject({ item: id, envelope: letterEnvelope, wrap: keyWrap, shownAt: instant })),
    }),
  }),
};

/** What is left to a neutral whose seat has ended. */
export const pastSeats = {
  list: endpoint({
    act: 'past_seat:list',
    method: 'GET',
    path: '/past-seats',
    summary: 'The seats one held as a neutral, and when.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({
      seats: z.array(
        z.strictObject({
          guest: id,
          space: id,
          note: envelope,
          admittedAt: instant,
          endedAt: instant,
          /** Milliseconds since 1970: when conversations with one began. */
          metOn: z.array(z.int()),
          /** Members to whom a closing note went. */
          noted: z.array(id),
        }),
      ),
    }),
  }),
  note: endpoint({
    act: 'past_seat:note',
    method: 'PUT',
    path: '/past-seats/:guest/notes/:member',
    summary:
      'One closing note to each of the two, sealed to them alone. Nobody is told; it is there to be looked up.',
    params: z.strictObject({ guest: id, member: id }),
    query: nothing,
    body: z.strictObject({ envelope, wrap: keyWrap }),
    reply: nothing,
  }),
};

/** What a neutral reads of the conversations they are in. */
export const moderated = {
  list: endpoint({
    act: 'guest_seat:dialogues',
    method: 'GET',
    path: '/guest-seats/:guest/dialogues',
    summary:
      'The conversations a neutral is in, with what is for them alone, and without what the two said to each other.',
    params: ownSeat,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ dialogues: z.array(dialogue) }),
  }),
  open: endpoint({
    act: 'guest_seat:open',
    method: 'GET',
    path: '/guest-seats/:guest/dialogues/:dialogue',
    summary:
      'All that happened in one after a number, words and all. Both of the two see that day that the neutral looked.',
    params: z.strictObject({ guest: id, dialogue: id }),
    query: z.strictObject({ after: z.coerce.number().int().min(0) }),
    body: nothing,
    reply: z.strictObject({ said: z.array(dialogueSaid) }),
  }),
};

export type PastSeatView = z.infer<typeof pastSeats.list.reply>['seats'][number];
export type GuestSeatView = z.infer<typeof guestSeat>;
export type NeutralMessageView = z.infer<typeof neutralMessage>;
