import type { PublicKeys, ReplacementView, SpaceView } from '@footbridge/contract';
import { present, reachAtFirst } from '@footbridge/domain';
import { History } from '@footbridge/record';
import type { KnownNeutral } from '../guests/known-neutral.ts';
import type { LiveAgreements } from '../agreements/live-agreements.ts';
import type { LiveDialogues } from '../dialogues/live-dialogues.ts';
import { createTurns, type InTurn } from '../in-turn.ts';
import { createLater, type Later } from '../later.ts';
import type { LiveLetters } from '../letters/live-letters.ts';
import type { OutboxEntry } from '../local/local-store.ts';
import type { SpaceKeys } from '../sealing/space-keys.ts';
import { writable, type Writable } from '../store.ts';
import type { Conversation, ConversationItem } from '../conversation/conversation.ts';
import type { SpaceState, SpaceTrouble } from './space.ts';
import type { Snapshot } from './apply-entry.ts';

/** A space that is open in this page: what the server told, what of it could be opened, and what is still to be sent. */
export interface LiveSpace {
  readonly id: string;
  readonly keys: SpaceKeys;
  snapshot: Snapshot;
  /** Null until this device knows them from a source the server cannot forge. */
  keysOfOther: PublicKeys | null;
  /** Keys of before, as far as they were proven; oldest first. */
  ownReplacements: readonly ReplacementView[];
  othersReplacements: readonly ReplacementView[];
  neutrals: readonly KnownNeutral[];
  trouble: SpaceTrouble | null;

  readonly history: History;
  /** One's own messages alone: what the next one names. */
  readonly ownHistory: History;
  /** Of messages in the history, by hash. */
  readonly positions: Map<string, number>;
  readonly items: Map<string, ConversationItem>;
  /** The newest page; null until somebody asks for the conversation. */
  loaded: Promise<boolean> | null;
  hasEarlier: boolean;
  /** Somebody is reading earlier pages: nothing may vanish from under their eyes. */
  reachesBack: boolean;
  isLoading: boolean;

  outbox: OutboxEntry[];
  /** Texts of the outbox, opened, by id. */
  readonly texts: Map<string, string | null>;
  sending: Promise<void> | null;
  readonly sendingLater: Later;
  /** The feed is asked again, where it could not be had. */
  readonly askingLater: Later;

  /** Null until somebody asks for the letters. */
  letters: LiveLetters | null;
  /** The same of the agreements. */
  agreements: LiveAgreements | null;
  /** The same of structured conversations. */
  dialogues: LiveDialogues | null;

  readonly state: Writable<SpaceState>;
  readonly conversation: Writable<Conversation>;
  /** So that entries are applied in order. */
  readonly inTurn: InTurn;
}

/** Before anything is opened. */
const undescribed = ({ id, phase, startedAt, own }: SpaceView): SpaceState => ({
  id,
  phase,
  startedAt: new Date(startedAt),
  openedAt: null,
  own: {
    member: own.member,
    party: own.party,
    introduction: null,
    consentedAt: null,
    acknowledgement: null,
    readiness: { willing: null, accountable: null },
    invitations: [],
    reach: reachAtFirst,
    standing: present,
    somethingWaits: false,
    newKeysSince: null,
    guests: [],
  },
  neutrals: [],
  look: 'open',
  other: null,
  otherAcknowledgement: null,
  jointReadiness: { willing: null, accountable: null },
  canOfferHistory: false,
  trouble: null,
});

export function createLiveSpace(view: SpaceView, keys: SpaceKeys, onConversation: () => void): LiveSpace {
  return {
    id: view.id,
    keys,
    snapshot: { space: view, messages: [], letters: [] },
    keysOfOther: null,
    ownReplacements: [],
    othersReplacements: [],
    neutrals: [],
    trouble: null,
    history: new History(),
    ownHistory: new History(),
    positions: new Map(),
    items: new Map(),
    loaded: null,
    hasEarlier: false,
    reachesBack: false,
    isLoading: true,
    outbox: [],
    texts: new Map(),
    sending: null,
    sendingLater: createLater(),
    askingLater: createLater(),
    letters: null,
    agreements: null,
    dialogues: null,
    state: writable(undescribed(view)),
    conversation: writable<Conversation>({ items: [], hasEarlier: false, loading: true }, onConversation),
    inTurn: createTurns(),
  };
}
