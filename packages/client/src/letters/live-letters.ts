import { writable, type Writable } from '../store.ts';
import type { Letter, LettersState } from './letter.ts';

/** What of a letter is opened once: it never changes. */
export type OpenedLetter = Pick<Letter, 'text' | 'commitment'>;

/** The letters of one space, in memory. */
export interface LiveLetters {
  readonly state: Writable<LettersState>;
  readonly texts: Map<string, OpenedLetter>;
  /** Those that one has opened, here or on another device. */
  readonly opened: Set<string>;
  isLoaded: boolean;
  /** Looks again at what the server told. */
  readonly takeIn: () => Promise<void>;
}

export const createLiveLetters = (takeIn: (letters: LiveLetters) => Promise<void>): LiveLetters => {
  const letters: LiveLetters = {
    state: writable<LettersState>({ items: [], isLoaded: false }),
    texts: new Map(),
    opened: new Set(),
    isLoaded: false,
    takeIn: () => takeIn(letters),
  };
  return letters;
};
