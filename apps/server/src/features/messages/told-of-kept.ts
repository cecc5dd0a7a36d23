import type { Kept } from '@footbridge/contract';
import type { feed, messages } from '@footbridge/db';
import { told, type Told } from '../feed/tell.ts';

/**
 * What there is to say of a message that was kept.
 * @returns `kept` undefined: it was not.
 */
export function toldOfKept(
  message: messages.NewMessage,
  places: readonly feed.Place[],
  at: Date,
): { kept: Kept | undefined; entries: Told[] } {
  const own = places.find((place) => place.memberId === message.authorId);
  if (!own) return { kept: undefined, entries: [] };
  // Whoever waits for it first; its author knows.
  const othersFirst = [...places.filter((place) => place !== own), own];
  const kind = message.heldUntil ? 'message:held' : 'message:sent';
  const content = { ...message, sentAt: message.heldUntil ? null : at, takenBackAt: null };
  const entries = told(message.spaceId, othersFirst, {
    kind,
    at,
    detail: null,
    messageId: message.id,
    message: content,
  });
  const heldUntil = message.heldUntil?.toISOString() ?? null;
  return { kept: { position: own.position, at: at.toISOString(), heldUntil }, entries };
}
