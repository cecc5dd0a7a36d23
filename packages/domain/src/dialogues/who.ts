import { sides, type Dialogue, type DialogueSeat } from './dialogue.ts';
import type { Who } from './protocol.ts';

/**
 * Those an act is open to, as the conversation stands. A neutral is in it once both have said yes: whether a question is
 * still unanswered is between the two.
 */
export function openTo(
  who: Who,
  { speaker, neutral, wasAccepted }: Pick<Dialogue, 'speaker' | 'neutral' | 'wasAccepted'>,
): readonly DialogueSeat[] {
  if (who === 'speaker') return [speaker];
  if (who === 'listener') return sides.filter((side) => side !== speaker);
  const guest = neutral === 'sits' && wasAccepted ? (['neutral'] as const) : [];
  if (who === 'neutral') return guest;
  return who === 'party' ? sides : [...sides, ...guest];
}
