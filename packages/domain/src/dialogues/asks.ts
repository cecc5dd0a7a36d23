import { otherSide, type Dialogue, type DialogueSeat } from './dialogue.ts';

/** Whether it is no more than asked for yet: at all, or to be taken up again after it had come to rest. */
export const isOnlyAsked = ({ phase, wasAccepted }: Pick<Dialogue, 'phase' | 'wasAccepted'>): boolean =>
  !wasAccepted || phase === 'proposed';

/**
 * Whether what happened belongs to asking somebody: for a conversation, or to take one up again that had come to rest. That
 * reaches them unasked, as anything else does. Once they have said yes, a move comes at once; and so does what is done by
 * whoever was asked, of the one who asks them. From one that is not only asked for to another, nothing does.
 *
 * @param before null: it begins.
 * @param by whoever did it; null: the clock.
 */
export function isAsking(before: Dialogue | null, after: Dialogue, by: DialogueSeat | null): boolean {
  if (before?.phase === 'proposed' && by === otherSide(before.asker)) return false;
  return (
    isOnlyAsked(after) ||
    (before?.phase === 'proposed' && !['accepted', 'lobby', 'active'].includes(after.phase))
  );
}
