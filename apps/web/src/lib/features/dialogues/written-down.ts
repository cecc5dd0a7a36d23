import type { DialogueRoom, Said } from '@footbridge/client';
import { isKeptBack } from '../moderated/kept-back.ts';
import { saidInWords } from './said-in-words.ts';

/** What of all that happened is written down for its reader. What a neutral holds now stands on the page by itself. */
export const writtenDown = (
  { said, state, seat }: Pick<DialogueRoom, 'said' | 'state' | 'seat'>,
  name: string,
): readonly Said[] =>
  said.filter((one) =>
    one.act === 'held'
      ? state.held[seat]?.words !== one.words && isKeptBack(one, said)
      : saidInWords(one, state.protocol, name) !== null,
  );
