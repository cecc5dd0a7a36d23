import type { DialogueView, FeedEntry } from '@footbridge/contract';
import { writable, type Writable } from '../store.ts';
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
  /** Neutrals who were in a conversation here and have gone; null: nobody asked for them yet. */
  gone: readonly KnownNeutral[] | null;
  isLoaded: boolean;
  /** What the feed tells; a new key may open more, too. */
  readonly takeIn: (entries: readonly FeedEntry[]) => Promise<void>;
}

export const createLiveDialogues = (
  takeIn: (dialogues: LiveDialogues, entries: readonly FeedEntry[]) => Promise<void>,
): LiveDialogues => {
  const dialogues: LiveDialogues = {
    state: writable<DialoguesState>({ items: [], isLoaded: false }),
    views: new Map(),
    opened: new Map(),
    folded: new Map(),
    gone: null,
    isLoaded: false,
    takeIn: (entries) => takeIn(dialogues, entries),
  };
  return dialogues;
};
