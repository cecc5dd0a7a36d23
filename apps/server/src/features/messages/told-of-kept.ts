import type { Kept } from '@footbridge/contract';
import type { feed, messages } from '@footbridge/db';
import { told, type Told } from '../feed/tell.ts';

/**
 * What there is to say of a message that was kept.
 * @returns `kept` undefined: it was not. Entries are put together as they are asked for: nobody waits for another's.
 */
export function toldOfKept(
  message: messages.NewMessage,
  places: readonly feed.Place[],
  at: Date,
): { kept: Kept | undefined; entries: Iterable<Told> } {
  const own = places.find((place) => place.memberId === message.authorId);
  if (!own) return { kept: undefined, entries: [] };
  // Whoever waits for it first; its author knows.
  const othersFirst = [...places.filter((place) => place !== own), own];
  const heldUntil = message.heldUntil?.toISOString() ?? null;
  const kept = { position: own.position, at: at.toISOString(), heldUntil };
  return { kept, entries: entriesAt(othersFirst, message, at) };
}

function* entriesAt(
  places: readonly feed.Place[],
  message: messages.NewMessage,
  at: Date,
): Generator<Told, void> {
  const kind = message.heldUntil ? 'message:held' : 'message:sent';
  const content = { ...message, sentAt: message.heldUntil ? null : at, takenBackAt: null };
  const row = { kind, at, detail: null, messageId: message.id, message: content } as const;
  for (const place of places) yield* told(message.spaceId, [place], row);
}
