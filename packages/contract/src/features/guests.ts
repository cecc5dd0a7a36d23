import { guestRoles } from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import {
  envelope,
  hash,
  id,
  inSpace,
  instant,
  keyWrap,
  letterEnvelope,
  nothing,
  publicKeys,
  sealed,
  secret,
  signedAct,
} from '../shapes.ts';

/** Who has taken a seat: their keys, and how they wish to be named, sealed under the opening half of the link. */
export const takenSeat = z.strictObject({ publicKeys, introduction: envelope });

/** Someone whom one has invited oneself. Of a supporter the other never learns; of a neutral not before one proposes them. */
export const guest = z.strictObject({
  id,
  role: z.enum(guestRoles),
  createdAt: instant,
  expiresAt: instant,
  /** The link itself, sealed to its maker. */
  ownCopy: envelope,
  taken: takenSeat.nullable(),
  /** Items one has shown to a supporter. */
  shown: z.array(id),
});

export const admission = z.strictObject({
  /** Who said the second yes. */
  by: id,
  act: signedAct,
  at: instant,
  /** Number of the first key that is wrapped to them. */
  firstEpoch: z.int(),
});

/** Someone proposed as a neutral, or sitting as one, as one of the two may see it. */
export const neutral = z.strictObject({
  id,
  /** Who proposed them. */
  by: id,
  proposedAt: instant,
  publicKeys,
  /** Whom it is about, in the proposer's words, sealed to the space; signed with the proposer's yes. */
  sealed,
  act: signedAct,
  admission: admission.nullable(),
  /** One's own no, which nobody else ever sees. */
  declined: z.boolean(),
  /** One's own yes to opening what was written before. */
  earlierWished: z.boolean(),
  earlierOpenedAt: instant.nullable(),
  /** Numbers of the keys before the first that were handed over. */
  given: z.array(z.int()),
});

const ofGuest = z.strictObject({ space: id, guest: id });
const ofItem = z.strictObject({ space: id, guest: id, item: id });

export const guests = {
  invite: endpoint({
    act: 'guest:invite',
    method: 'POST',
    path: '/spaces/:space/guests',
    summary: 'Make a link for a neutral or for one’s own supporter. Footbridge never delivers it.',
    params: inSpace,
    query: nothing,
    body: z.strictObject({
      id,
      role: z.enum(guestRoles),
      tokenHash: hash,
      letter: envelope,
      ownCopy: envelope,
    }),
    reply: nothing,
  }),
  read: endpoint({
    act: 'guest:read',
    method: 'POST',
    path: '/guests/read',
    summary: 'Look inside such a link. Consumes nothing, leaves no trace.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ token: secret }),
    reply: z.strictObject({ guest: id, role: z.enum(guestRoles), space: id, host: id, letter: envelope }),
  }),
  take: endpoint({
    act: 'guest:take',
    method: 'POST',
    path: '/guests/take',
    summary: 'Take the seat a link is for. Opening the link again resumes.',
    params: nothing,
    query: nothing,
    /** `note`: what the link told, sealed to oneself, for all one’s devices. */
    body: z.strictObject({ token: secret, introduction: envelope, note: envelope }),
    reply: z.strictObject({ guest: id }),
  }),
  end: endpoint({
    act: 'guest:end',
    method: 'DELETE',
    path: '/guests/:guest',
    summary: 'End a guest’s seat, or the link for it, at once and without a reason.',
    params: z.strictObject({ guest: id }),
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  showItem: endpoint({
    act: 'guest:show_item',
    method: 'PUT',
    path: '/spaces/:space/guests/:guest/items/:item',
    summary:
      'Show one item to one’s own supporter: a copy under a key of its own, in place of one from before. Nobody else learns of it.',
    params: ofItem,
    query: nothing,
    body: z.strictObject({ envelope: letterEnvelope, wrap: keyWrap }),
    reply: nothing,
  }),
  unshowItem: endpoint({
    act: 'guest:unshow_item',
    method: 'DELETE',
    path: '/spaces/:space/guests/:guest/items/:item',
    summary: 'Show it no more.',
    params: ofItem,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
};

export const neutrals = {
  propose: endpoint({
    act: 'neutral:propose',
    method: 'POST',
    path: '/spaces/:space/guests/:guest/proposal',
    summary:
      'Propose someone who has taken a neutral’s seat: one’s own yes. It waits within the other’s limits.',
    params: ofGuest,
    query: nothing,
    body: z.strictObject({ sealed, act: signedAct }),
    reply: nothing,
  }),
  admit: endpoint({
    act: 'neutral:admit',
    method: 'POST',
    path: '/spaces/:space/guests/:guest/admission',
    summary: 'The second yes, to the same words and the same person. A new key is due then.',
    params: ofGuest,
    query: nothing,
    body: z.strictObject({ act: signedAct }),
    reply: nothing,
  }),
  decline: endpoint({
    act: 'neutral:decline',
    method: 'POST',
    path: '/spaces/:space/guests/:guest/no',
    summary: 'Not for me, for now. Nobody is told.',
    params: ofGuest,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  wishEarlier: endpoint({
    act: 'neutral:wish_earlier',
    method: 'POST',
    path: '/spaces/:space/guests/:guest/earlier',
    summary:
      'Say yes to opening what was written before. Two yeses open it; one is known to its owner alone.',
    params: ofGuest,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  giveEarlier: endpoint({
    act: 'neutral:give_earlier',
    method: 'POST',
    path: '/spaces/:space/guests/:guest/keys',
    summary: 'Hand over keys of before, once both have said yes to that.',
    params: ofGuest,
    query: nothing,
    body: z.strictObject({
      wraps: z
        .array(z.strictObject({ epoch: z.int().min(1), wrap: keyWrap }))
        .min(1)
        .max(200),
    }),
    reply: nothing,
  }),
  days: endpoint({
    act: 'neutral:days',
    method: 'GET',
    path: '/spaces/:space/neutral-days',
    summary:
      'Days (UTC) on which a neutral opened what is for all three. Nobody is told; it is there to be looked up.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: z.strictObject({
      days: z.array(z.strictObject({ neutral: id, day: z.iso.date() })),
      /** What those who have gone wrote to oneself, newest first, and both yeses they sat there by. */
      closingNotes: z.array(
        z.strictObject({
          neutral: neutral.pick({
            id: true,
            by: true,
            proposedAt: true,
            publicKeys: true,
            sealed: true,
            act: true,
            admission: true,
          }),
          envelope,
          wrap: keyWrap,
          at: instant,
        }),
      ),
    }),
  }),
};

export type GuestView = z.infer<typeof guest>;
export type NeutralView = z.infer<typeof neutral>;
