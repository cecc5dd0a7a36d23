import type { Dialogue } from '@footbridge/domain';
import type { Said } from './dialogue.ts';
import type { DialogueText } from './dialogue-text.ts';

/** How far a conversation was replayed, and what was opened of it. */
export interface Folded {
  readonly state: Dialogue | null;
  readonly said: readonly Said[];
  readonly proposal: DialogueText | null;
  readonly topic: string | null;
}
