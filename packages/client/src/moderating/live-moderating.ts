import type { DialogueView, PastSeatView } from '@footbridge/contract';
import type { DialogueText } from '../dialogues/dialogue-text.ts';
import { askUntilHad } from '../ask-until-had.ts';
import { createTurns, type InTurn } from '../in-turn.ts';
import { createLater, type Later } from '../later.ts';
import type { Answer } from '../wire/answer.ts';
import type { KnownMember } from '../sealing/guest-link.ts';
import { writable, type Writable } from '../store.ts';
import type { ModeratedPerson, ModeratingState } from './moderating.ts';

/** A space one is the neutral of. */
export interface KnownSpace {
  readonly seat: string;
  readonly space: string;
  /** Number of the newest key that was handed to one. */
  readonly epoch: number;
  /** The two, with the keys that the link told. */
  readonly members: readonly KnownMember[];
  readonly people: readonly ModeratedPerson[];
  views: ReadonlyMap<string, DialogueView>;
}

/** A seat that has ended, and whom one knew there. */
export interface KnownPast {
  readonly seat: PastSeatView;
  readonly members: readonly KnownMember[];
}

/** What somebody moderates, in memory. */
export interface LiveModerating {
  readonly state: Writable<ModeratingState>;
  spaces: ReadonlyMap<string, KnownSpace>;
  past: readonly KnownPast[];
  /** What is in the envelopes, opened once. */
  readonly texts: Map<string, DialogueText>;
  /** The room whose words come by themselves. */
  room: { readonly seat: string; readonly dialogue: string } | null;
  /** Rooms that were opened in this visit. */
  readonly opened: Set<string>;
  isLoaded: boolean;
  /** It is asked again, where it could not be had. */
  readonly askingLater: Later;
  /** Something happened in a conversation. */
  readonly hear: (hint: { readonly guest: string; readonly dialogue: string }) => Promise<void>;
  /** After a gap: all of it anew. */
  readonly again: () => Promise<void>;
  readonly inTurn: InTurn;
}

export function createLiveModerating({
  hear,
  again,
  isWanted,
}: {
  hear: (live: LiveModerating, hint: { readonly guest: string; readonly dialogue: string }) => Answer;
  again: (live: LiveModerating) => Answer;
  isWanted: (live: LiveModerating) => boolean;
}): LiveModerating {
  const live: LiveModerating = {
    state: writable<ModeratingState>({ spaces: [], past: [], isLoaded: false }),
    spaces: new Map(),
    past: [],
    texts: new Map(),
    room: null,
    opened: new Set(),
    isLoaded: false,
    askingLater: createLater(),
    async hear(hint) {
      if (await live.inTurn(() => hear(live, hint))) await live.again();
    },
    again: () =>
      askUntilHad(
        live.askingLater,
        () => live.inTurn(() => again(live)),
        () => isWanted(live),
      ),
    inTurn: createTurns(),
  };
  return live;
}
