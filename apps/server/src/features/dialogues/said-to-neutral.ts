import type { DialogueSaidView } from '@footbridge/contract';
import { moderation, type Transaction } from '@footbridge/db';
import { seenBy, type DialogueEvent } from '@footbridge/domain';
import { saidViews } from './said-views.ts';
import { wordsByPlace } from './words-by-place.ts';

/** Everything in some conversations, by their ids, as their neutral may know it, in order. */
export async function saidToNeutral(
  tx: Transaction,
  guest: string,
  ids: readonly string[],
): Promise<(id: string) => DialogueSaidView[]> {
  if (ids.length === 0) return () => [];
  const [events, rows, keys] = await Promise.all([
    moderation.listEvents(tx, ids),
    moderation.listWords(tx, ids),
    moderation.listKeys(tx, ids, guest),
  ]);
  const words = wordsByPlace(rows, keys);
  const eventsOf = Map.groupBy(events, ({ dialogueId }) => dialogueId);
  return (id) => {
    const all = (eventsOf.get(id) ?? []).map(({ event }) => event);
    return saidViews(id, seenBy(all, 'neutral'), words);
  };
}

/** What the two said to each other, or one of them for all three. */
export const isShared = ({ audience, by }: Pick<DialogueEvent, 'audience' | 'by'>): boolean =>
  audience === 'both' && by !== 'neutral';
