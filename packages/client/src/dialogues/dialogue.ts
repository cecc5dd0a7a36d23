import type { Dialogue, DialoguePace, ProtocolName, Side } from '@footbridge/domain';

/** Something that happened in a conversation. */
export interface Said {
  /** 1, 2, 3 … as this seat counts. */
  readonly number: number;
  readonly act: string;
  /** Null: the clock, both together, or somebody whom it is not for one to know. */
  readonly mine: boolean | null;
  readonly at: Date;
  /** The step it was done in. */
  readonly step: string | null;
  readonly hasWords: boolean;
  /** Null: none, or they could not be opened. */
  readonly text: string | null;
  /** What later acts refer to these words by. */
  readonly words: string | null;
  /** What it refers to: earlier words; of `reveal`, the act in which they were chosen. */
  readonly item: string | null;
}

export interface DialogueRoom {
  readonly id: string;
  /** One's own: `a` proposed it. */
  readonly seat: Side;
  /** As this seat may know it: what `moves` and `whoseMove` of the domain are asked with. */
  readonly state: Dialogue;
  /** Null: withheld yet, or it could not be opened. */
  readonly topic: string | null;
  /** Times that were proposed. */
  readonly times: readonly Date[];
  /** Everything, in order. */
  readonly said: readonly Said[];
}

export interface DialoguesState {
  /** Newest first. */
  readonly items: readonly DialogueRoom[];
  readonly isLoaded: boolean;
}

export interface DialogueProposal {
  /** Random (v4), and the same when it is tried again. */
  readonly id: string;
  readonly protocol: Exclude<ProtocolName, 'mediation'>;
  readonly pace: DialoguePace;
  readonly topic: string;
  /** It is not sent now, and told later by `tell_topic`. */
  readonly isTopicWithheld?: boolean;
  readonly times?: readonly Date[];
}

export interface DialogueMoveInput {
  /** Random (v4), and the same when it is tried again. */
  readonly id?: string;
  readonly act: string;
  readonly text?: string;
  readonly item?: string;
  /** When to meet; null: now. */
  readonly at?: Date | null;
  /** Of a break. */
  readonly minutes?: number;
}
