import type { DialogueView, FeedEntry } from '@footbridge/contract';
import { writable, type Writable } from '../store.ts';
import type { Answer } from '../wire/answer.ts';
import type { DialoguesState } from './dialogue.ts';
import type { KnownNeutral } from '../guests/known-neutral.ts';
import type { DialogueText } from './dialogue-text.ts';
import type { Folded } from './folded.ts';

/** The conversations of one space, in memory. */
export interface LiveDialogues {
  readonly state: Writable<DialoguesState>;
  /** As the server told them, by id. */
  views: ReadonlyMap<string, DialogueView>;
  /** What is in the envelopes, opened once: what was said never changes. */
  readonly opened: Map<string, DialogueText>;
  /** How far each was replayed, by its id. */
  readonly folded: Map<string, Folded>;
  /** Everyone who sat as a neutral until somebody last went; null: they were not asked for since. */
  ever: readonly KnownNeutral[] | null;
  isLoaded: boolean;
  /** They could not be had when they were last asked for. */
  isBehind: boolean;
  /** What the feed tells; a new key may open more, too. */
  readonly takeIn: (entries: readonly FeedEntry[]) => Answer;
}

export const createLiveDialogues = (
  takeIn: (dialogues: LiveDialogues, entries: readonly FeedEntry[]) => Answer,
): LiveDialogues => {
  const dialogues: LiveDialogues = {
    state: writable<DialoguesState>({ items: [], isLoaded: false }),
    views: new Map(),
    opened: new Map(),
    folded: new Map(),
    ever: null,
    isLoaded: false,
    isBehind: false,
    takeIn: (entries) => takeIn(dialogues, entries),
  };
  return dialogues;
};
