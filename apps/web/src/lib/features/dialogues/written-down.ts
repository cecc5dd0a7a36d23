import type { DialogueRoom, Said } from '@footbridge/client';
import { saidInWords } from './said-in-words.ts';

/** What of all that happened is written down for its reader. */
export const writtenDown = ({ said, state }: DialogueRoom, name: string): readonly Said[] =>
  said.filter((one) => saidInWords(one, state.protocol, name) !== null);
