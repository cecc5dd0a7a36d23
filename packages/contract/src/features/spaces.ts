import {
  endings,
  limits,
  letterPaces,
  paces,
  pauseKinds,
  phases,
  readinessAnswers,
  readinessQuestions,
} from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import {
  envelope,
  hash,
  id,
  inSpace,
  instant,
  keyWrap,
  nothing,
  party,
  position,
  publicKeys,
  sealed,
  signedAct,
} from '../shapes.ts';
import { guest, neutral } from './guests.ts';
import { invitation } from './invitations.ts';
import { message } from './messages.ts';

/** How a member wishes to be named, sealed under the space key, with the keys they sign and are written to with. */
export const introduction = z.strictObject({ sealed, publicKeys, act: signedAct });

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** How one may be reached. Its owner's alone; of it the other sees the pace, and only where it is to be shown. */
export const ownReach = z.strictObject({
  pace: z.enum(paces),
  quietHours: z
    .strictObject({ from: clockTime, to: clockTime, zone: z.string().max(64).refine(isZone) })
    .refine(({ from, to }) => from !== to)
    .nullable(),
  /** How many letters may reach one. */
  letters: z.enum(letterPaces).default('monthly'),
  live: z.boolean(),
  shown: z.boolean(),
});

export const ownPause = z.strictObject({ kind: z.enum(pauseKinds), until: instant.nullable() });

const ownReadiness = z.strictObject({
  answer: z.enum(readinessAnswers),
  note: envelope.nullable(),
  answeredAt: instant,
  lastYesAt: instant.nullable(),
});

/** A member's keys of before, the last space key they were good for, and the act that tells of it, signed with the next. */
export const replacement = z.strictObject({
  former: publicKeys,
  epoch: z.int(),
  at: instant,
  act: signedAct,
});
/**
 * A copy of a space key that was in force before one came back, handed over by the other; and of what only the two could
 * reckon at that time, if the other still can.
 */
const openedKey = z.strictObject({ epoch: z.int().min(1), wrap: keyWrap, ofTwo: keyWrap.nullable() });

export const acknowledgement = z.strictObject({ member: id, sealed, act: signedAct });

/** A space as one member may see it, as of `position` in that member's feed. */
export const space = z.strictObject({
  id,
  phase: z.enum(phases),
  startedAt: instant,
  openedAt: instant.nullable(),
  position,
  epoch: z.int(),
  rekeyDue: z.boolean(),
  /** One's own copies of the space keys, oldest first. */
  keys: z.array(z.strictObject({ epoch: z.int(), wrap: keyWrap })),
  own: z.strictObject({
    member: id,
    party,
    consentedAt: instant.nullable(),
    introduction,
    acknowledgement: acknowledgement.nullable(),
    readiness: z.strictObject({ willing: ownReadiness.nullable(), accountable: ownReadiness.nullable() }),
    invitations: z.array(invitation),
    held: z.array(message),
    /** Whom one has invited oneself. */
    guests: z.array(guest),
    reach: ownReach,
    standing: z.strictObject({ pause: ownPause.nullable(), ended: z.enum(endings).nullable() }),
    /** Sent while one was away, and neither read nor put away yet. Never how much. */
    somethingWaits: z.boolean(),
    /** Acts of messages that one put away unread: later ones may name them. */
    putAway: z.array(hash),
    /** Oldest first. */
    replacements: z.array(replacement),
    /** What was written before, opened again by the other. */
    opened: z.array(openedKey),
    /** One has opened what was written before to the other's present keys. */
    hasOffered: z.boolean(),
  }),
  /** The other, once one may know of them: the inviter for whoever was invited, both once the space is open. */
  other: z
    .strictObject({
      member: id,
      party,
      introduction,
      reachShown: z.enum(paces).nullable(),
      resting: z.boolean(),
      ended: z.boolean(),
      replacements: z.array(replacement),
    })
    .nullable(),
  /** Neutrals, proposed or sitting, as far as one may know of them. At most one sits. */
  neutrals: z.array(neutral),
  /** The other's sentence, once both have written one. */
  otherAcknowledgement: acknowledgement.nullable(),
  /** When both had said yes. Nothing else about the other's answers is ever shown. */
  jointReadiness: z.strictObject({ willing: instant.nullable(), accountable: instant.nullable() }),
});

export const spaces = {
  list: endpoint({
    act: 'space:list',
    method: 'GET',
    path: '/spaces',
    summary: 'The spaces one has a seat in.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ spaces: z.array(space) }),
  }),
  start: endpoint({
    act: 'space:start',
    method: 'POST',
    path: '/spaces',
    summary: 'Start a space and take one of its two seats.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ id, member: id, party, wrap: keyWrap, introduction: sealed, act: signedAct }),
    reply: nothing,
  }),
  show: endpoint({
    act: 'space:show',
    method: 'GET',
    path: '/spaces/:space',
    summary: 'A space as one may see it now.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: space,
  }),
  consent: endpoint({
    act: 'space:consent',
    method: 'POST',
    path: '/spaces/:space/consent',
    summary: 'Say yes to the ground rules. Two yeses open the space; one is known to its owner alone.',
    params: inSpace,
    query: nothing,
    body: z.strictObject({ act: signedAct }),
    reply: nothing,
  }),
  introduce: endpoint({
    act: 'introduction:change',
    method: 'PUT',
    path: '/spaces/:space/introduction',
    summary: 'Change one’s own name, pronouns or form of address.',
    params: inSpace,
    query: nothing,
    body: z.strictObject({ sealed, act: signedAct }),
    reply: nothing,
  }),
  acknowledge: endpoint({
    act: 'acknowledgement:write',
    method: 'PUT',
    path: '/spaces/:space/acknowledgement',
    summary: 'One sentence, if one wishes. Shown side by side once both have written one.',
    params: inSpace,
    query: nothing,
    body: z.strictObject({ sealed, act: signedAct }),
    reply: nothing,
  }),
  answerReadiness: endpoint({
    act: 'readiness:answer',
    method: 'PUT',
    path: '/spaces/:space/readiness/:question',
    summary: 'Answer one of the two questions, for oneself. Only a yes from both is ever shown.',
    params: z.strictObject({ space: id, question: z.enum(readinessQuestions) }),
    query: nothing,
    body: z.strictObject({ answer: z.enum(readinessAnswers), note: envelope.nullable() }),
    reply: nothing,
  }),
  changeKey: endpoint({
    act: 'key:change',
    method: 'POST',
    path: '/spaces/:space/keys',
    summary: 'Put a new space key in force, wrapped to every member. Refused if someone else was first.',
    params: inSpace,
    query: nothing,
    body: z.strictObject({
      epoch: z.int().min(2),
      wraps: z
        .array(z.strictObject({ member: id, wrap: keyWrap }))
        .min(1)
        .max(8),
    }),
    reply: nothing,
  }),
  replaceKeys: endpoint({
    act: 'key:replace',
    method: 'POST',
    path: '/spaces/:space/keys/own',
    summary: 'Go on under the account’s new keys. All members are told; nobody is asked for anything.',
    params: inSpace,
    query: nothing,
    /** Signed with the new key: the old one is lost. */
    body: z.strictObject({ act: signedAct }),
    reply: nothing,
  }),
  offerHistory: endpoint({
    act: 'history:offer',
    method: 'POST',
    path: '/spaces/:space/history',
    summary: 'Open what both wrote before to someone who came back under new keys. Never asked for.',
    params: inSpace,
    query: nothing,
    body: z.strictObject({ member: id, keys: z.array(openedKey).min(1).max(limits.epochsOffered) }),
    reply: nothing,
  }),
};

export type ReplacementView = z.infer<typeof replacement>;
export type ReachView = z.infer<typeof ownReach>;
export type PauseView = z.infer<typeof ownPause>;
export type SpaceView = z.infer<typeof space>;
export type IntroductionView = z.infer<typeof introduction>;
export type AcknowledgementView = z.infer<typeof acknowledgement>;
