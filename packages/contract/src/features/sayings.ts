import { sayingKinds } from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { id, inSpace, instant, nothing, sealed, signedAct } from '../shapes.ts';

const reply = z.strictObject({ sealed, act: signedAct, at: instant });

/** What one of the two says openly beside an agreement, and may take back: see `sayingKinds`. */
export const saying = z.strictObject({
  id,
  by: id,
  kind: z.enum(sayingKinds),
  sealed,
  act: signedAct,
  at: instant,
  /** Of the other of the two: one’s own reply to what the other said, or what has reached one of theirs. */
  reply: reply.nullable(),
});

const oneSaying = z.strictObject({ space: id, saying: id });

export const sayings = {
  list: endpoint({
    act: 'saying:list',
    method: 'GET',
    path: '/spaces/:space/sayings',
    summary:
      'Declared limits, crossings that were said openly, and topics, as far as they have reached one; oldest first.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ sayings: z.array(saying) }),
  }),
  say: endpoint({
    act: 'saying:say',
    method: 'PUT',
    path: '/spaces/:space/sayings/:saying',
    summary: 'Say something openly, in place of what one said there before.',
    params: oneSaying,
    query: nothing,
    body: z.strictObject({ kind: z.enum(sayingKinds), sealed, act: signedAct }),
    reply: nothing,
  }),
  takeBack: endpoint({
    act: 'saying:take_back',
    method: 'DELETE',
    path: '/spaces/:space/sayings/:saying',
    summary: 'Take back what one said, at once. What has not reached the other never does.',
    params: oneSaying,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  reply: endpoint({
    act: 'saying:reply',
    method: 'PUT',
    path: '/spaces/:space/sayings/:saying/reply',
    summary: 'Reply to what the other said, if one wishes; null takes it back.',
    params: oneSaying,
    query: nothing,
    body: z.strictObject({ reply: reply.omit({ at: true }).nullable() }),
    reply: nothing,
  }),
};

export type SayingView = z.infer<typeof saying>;
