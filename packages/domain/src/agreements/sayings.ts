import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { refuseSaying, type SeenSpace } from './refuse-saying.ts';

/**
 * What one of the two says openly beside an agreement, and can take back at any time: a limit about themselves, that a
 * boundary was crossed, what they are open to talk about, or something small that they will do. None of it enters the
 * record.
 */
export const sayingKinds = ['declared', 'crossed', 'topics', 'committed'] as const;
export type SayingKind = (typeof sayingKinds)[number];

/** Of each topic: whether one is open to talk about it. Its owner's alone until they show it. */
export const topicStatuses = ['open', 'later', 'off_limits'] as const;
export type TopicStatus = (typeof topicStatuses)[number];

/**
 * To a limit: that one has read it. To a crossing: that one sees it, or would like to make it good. To what somebody said
 * they would do: that one has seen them do it. Nothing is asked for.
 */
export const sayingReplies = ['read', 'acknowledged', 'repair', 'confirmed'] as const;
export type SayingReply = (typeof sayingReplies)[number];

/** @param own how many of theirs stand. */
export function say(space: SeenSpace, epoch: number, own: number): Refusal | { type: 'saying:said' } {
  const closed = refuseSaying(space, epoch);
  if (closed) return closed;
  return own >= limits.sayings ? refuse('saying:too_many') : { type: 'saying:said' };
}

/**
 * Replying to what the other said; one reply each, which can be changed and taken back.
 * @param saying one that has reached whoever replies.
 * @param epoch of the key it is sealed under; null takes it back, which nothing refuses.
 */
export function replyToSaying(
  space: SeenSpace,
  saying: { readonly by: string } | undefined,
  by: string,
  epoch: number | null,
): Refusal | { type: 'saying:changed' } {
  if (!saying || saying.by === by) return refuse('saying:unknown');
  return (epoch === null ? null : refuseSaying(space, epoch)) ?? { type: 'saying:changed' };
}
