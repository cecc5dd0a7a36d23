import { sides, type Dialogue, type DialogueSeat } from './dialogue.ts';
import type { Who } from './protocol.ts';

/** Those an act is open to, as the conversation stands. */
export function openTo(
  who: Who,
  { speaker, neutral }: Pick<Dialogue, 'speaker' | 'neutral'>,
): readonly DialogueSeat[] {
  if (who === 'speaker') return [speaker];
  if (who === 'listener') return sides.filter((side) => side !== speaker);
  const guest = neutral === 'sits' ? (['neutral'] as const) : [];
  if (who === 'neutral') return guest;
  return who === 'party' ? sides : [...sides, ...guest];
}
