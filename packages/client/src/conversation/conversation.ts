import type { RefusalCode } from '@footbridge/domain';

export interface ConversationItem {
  readonly id: string;
  readonly mine: boolean;
  /** Null: could not be opened. */
  readonly text: string | null;
  readonly writtenAt: Date;
  /** When Footbridge had it in keeping; never "seen". */
  readonly sentAt: Date | null;
  readonly heldUntil: Date | null;
  readonly hidden: boolean;
  /** From before one came back under new keys: it is kept, and stays closed until its keys turn up. */
  readonly isFromBefore: boolean;
  /** For the two alone, while somebody else sits in the space as well. */
  readonly isForTwo: boolean;
  /** One's own, and a neutral may read it after all. */
  readonly isOpenedTo: boolean;
  /** `waiting`: in the outbox. `refused`: stays here with its text until it is tried again or discarded. */
  readonly state: 'waiting' | 'held' | 'sent' | 'refused';
  readonly refused: RefusalCode | null;
}

export interface Conversation {
  /** Oldest first. */
  readonly items: readonly ConversationItem[];
  readonly hasEarlier: boolean;
  readonly loading: boolean;
}
