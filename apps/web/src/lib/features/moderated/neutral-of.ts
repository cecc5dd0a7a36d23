import type { DialogueRoom } from '@footbridge/client';
import { readers } from '#lib/copy/guests.ts';

/** Who holds a conversation, by name; null where nobody ever did. */
export const neutralOf = ({ neutral }: Pick<DialogueRoom, 'neutral'>): string | null =>
  neutral && (neutral.name ?? readers.theNeutral);
