import { endings, paces } from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { dialogueSaid } from './dialogues.ts';
import { hash, id, inSpace, instant, keyWrap, position, publicKeys } from '../shapes.ts';
import { nothing } from '../shapes.ts';
import { admission, guest, neutral, takenSeat } from './guests.ts';
import { letter, letterAnswer } from './letters.ts';
import { message } from './messages.ts';
import { acknowledgement, introduction, ownPause, ownReach, replacement, space } from './spaces.ts';

const own = space.shape.own.shape;
const at = { position, at: instant };

/**
 * What has happened, as one member may know it: numbered 1, 2, 3 … without a gap, in a feed of their own. A new device,
 * a reconnect or a gap asks for everything after the last position it applied.
 */
export const feedEntry = z.discriminatedUnion('kind', [
  z.strictObject({ ...at, kind: z.literal('space:started') }),
  z.strictObject({ ...at, kind: z.literal('space:joined') }),
  z.strictObject({ ...at, kind: z.literal('space:consented') }),
  z.strictObject({
    ...at,
    kind: z.literal('space:opened'),
    other: space.shape.other.unwrap(),
  }),
  z.strictObject({ ...at, kind: z.literal('key:changed'), epoch: z.int(), wrap: keyWrap }),
  z.strictObject({
    ...at,
    kind: z.literal('key:replaced'),
    member: id,
    /** The new ones. */
    publicKeys,
    replacement,
    /** The number that nobody has; the next key is made by whoever writes first. */
    epoch: z.int(),
  }),
  z.strictObject({ ...at, kind: z.literal('history:offered') }),
  z.strictObject({ ...at, kind: z.literal('history:opened'), opened: own.opened }),
  z.strictObject({ ...at, kind: z.literal('introduction:changed'), member: id, introduction }),
  z.strictObject({ ...at, kind: z.literal('acknowledgement:written'), acknowledgement }),
  z.strictObject({ ...at, kind: z.literal('acknowledgement:shared'), acknowledgement }),
  z.strictObject({
    ...at,
    kind: z.literal('readiness:answered'),
    question: z.enum(['willing', 'accountable']),
    readiness: own.readiness.shape.willing.unwrap(),
  }),
  z.strictObject({
    ...at,
    kind: z.literal('readiness:joined'),
    question: z.enum(['willing', 'accountable']),
  }),
  z.strictObject({ ...at, kind: z.literal('invitation:created'), invitation: own.invitations.element }),
  z.strictObject({ ...at, kind: z.literal('invitation:revoked'), invitation: id }),
  z.strictObject({ ...at, kind: z.literal('message:held'), message }),
  z.strictObject({ ...at, kind: z.literal('message:sent'), message }),
  z.strictObject({ ...at, kind: z.literal('message:taken_back'), message: id }),
  z.strictObject({ ...at, kind: z.literal('message:hidden'), message: id }),
  z.strictObject({ ...at, kind: z.literal('message:shown'), message: id }),
  z.strictObject({ ...at, kind: z.literal('letter:handed_over'), letter }),
  z.strictObject({ ...at, kind: z.literal('letter:taken_back'), letter: id }),
  z.strictObject({ ...at, kind: z.literal('letter:sent'), letter: id }),
  z.strictObject({ ...at, kind: z.literal('letter:delivered'), letter }),
  z.strictObject({ ...at, kind: z.literal('letter:answered'), letter: id, answer: letterAnswer.nullable() }),
  z.strictObject({
    ...at,
    kind: z.literal('letter:answer_shown'),
    letter: id,
    answer: letterAnswer.nullable(),
  }),
  // What was said comes when it is asked for. `member`: who said it.
  z.strictObject({ ...at, kind: z.literal('agreement:offered'), member: id }),
  z.strictObject({ ...at, kind: z.literal('agreement:changed'), member: id }),
  z.strictObject({ ...at, kind: z.literal('saying:said'), member: id }),
  z.strictObject({ ...at, kind: z.literal('saying:changed'), member: id }),
  z.strictObject({
    ...at,
    kind: z.literal(['dialogue:proposed', 'dialogue:moved']),
    dialogue: id,
    /** Who proposed it. */
    asker: id,
    /** Whose act it was, where that is to be seen. */
    member: id.nullable(),
    said: dialogueSaid,
  }),
  z.strictObject({ ...at, kind: z.literal('message:opened_to'), message: id }),
  z.strictObject({ ...at, kind: z.literal('guest:invited'), guest }),
  z.strictObject({ ...at, kind: z.literal('guest:taken'), guest: id, taken: takenSeat }),
  z.strictObject({ ...at, kind: z.literal('guest:gone'), guest: id }),
  z.strictObject({ ...at, kind: z.literal('guest:shown_item'), guest: id, item: id }),
  z.strictObject({ ...at, kind: z.literal('guest:unshown_item'), guest: id, item: id }),
  z.strictObject({ ...at, kind: z.literal('neutral:proposed'), neutral }),
  z.strictObject({ ...at, kind: z.literal('neutral:declined'), neutral: id }),
  z.strictObject({ ...at, kind: z.literal('neutral:admitted'), neutral: id, admission }),
  z.strictObject({ ...at, kind: z.literal('neutral:gone'), neutral: id }),
  z.strictObject({ ...at, kind: z.literal('neutral:earlier_wished'), neutral: id }),
  z.strictObject({ ...at, kind: z.literal('neutral:earlier_opened'), neutral: id }),
  z.strictObject({
    ...at,
    kind: z.literal('neutral:earlier_given'),
    neutral: id,
    epochs: z.array(z.int()),
  }),
  z.strictObject({ ...at, kind: z.literal('reach:changed'), reach: ownReach }),
  z.strictObject({ ...at, kind: z.literal('reach:shown'), pace: z.enum(paces).nullable() }),
  z.strictObject({ ...at, kind: z.literal('space:paused'), pause: ownPause }),
  z.strictObject({ ...at, kind: z.literal('space:resumed'), somethingWaits: z.boolean() }),
  z.strictObject({ ...at, kind: z.literal('space:rested') }),
  z.strictObject({ ...at, kind: z.literal('space:woken') }),
  z.strictObject({ ...at, kind: z.literal('space:left'), ending: z.enum(endings) }),
  z.strictObject({ ...at, kind: z.literal('space:ended') }),
  z.strictObject({ ...at, kind: z.literal('waiting:read') }),
  z.strictObject({ ...at, kind: z.literal('waiting:put_away'), acts: z.array(hash) }),
]);

export const feed = {
  read: endpoint({
    act: 'feed:read',
    method: 'GET',
    path: '/spaces/:space/feed',
    summary: 'Everything after a position, in order.',
    params: inSpace,
    query: z.strictObject({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    body: nothing,
    reply: z.strictObject({ entries: z.array(feedEntry), more: z.boolean() }),
  }),
};

export type FeedEntry = z.infer<typeof feedEntry>;
