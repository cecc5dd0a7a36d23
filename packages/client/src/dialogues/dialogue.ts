import type {
  Dialogue,
  DialoguePace,
  DialogueSeat,
  OptionMark,
  ProtocolName,
  Side,
} from '@footbridge/domain';

/** Something that happened in a conversation. */
export interface Said {
  /** 1, 2, 3 … as this seat counts. */
  readonly number: number;
  readonly act: string;
  /** Null: the clock, both together, or somebody whom it is not for one to know. */
  readonly by: DialogueSeat | null;
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
  /** For one of the two and the neutral alone. */
  readonly isApart: boolean;
  /** One's own, of an option. */
  readonly mark: OptionMark | null;
  /** Whom it is about. */
  readonly with: Side | null;
}

/** A conversation, as whoever has this seat may know it. */
export interface RoomSeenBy<Seat extends DialogueSeat> {
  readonly id: string;
  /** One's own: `a` proposed it. */
  readonly seat: Seat;
  /** As this seat may know it: what `moves` and `whoseMove` of the domain are asked with. */
  readonly state: Dialogue;
  /** Null: withheld yet, or it could not be opened. */
  readonly topic: string | null;
  /** Times that were proposed. */
  readonly times: readonly Date[];
  /** Everything, in order. The words of what lies far back come when they are asked for. */
  readonly said: readonly Said[];
}

export interface DialogueRoom extends RoomSeenBy<Side> {
  /** Who is there for both; null: nobody. */
  readonly neutral: {
    /** Null: could not be opened. */
    readonly name: string | null;
    /** False: they have gone. */
    readonly isHere: boolean;
  } | null;
}

export interface DialoguesState {
  /** Newest first. */
  readonly items: readonly DialogueRoom[];
  readonly isLoaded: boolean;
}

export interface DialogueProposal {
  /** Random (v4), and the same when it is tried again. */
  readonly id: string;
  /** A mediation needs a neutral. */
  readonly protocol: ProtocolName;
  /** With the neutral who sits in the space. */
  readonly isModerated?: boolean;
  /** Nothing free passes between the two but by the neutral, with its author's leave. */
  readonly isShuttle?: boolean;
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
  readonly mark?: OptionMark;
  /** When to meet; null: now. */
  readonly at?: Date | null;
  /** Of a break. */
  readonly minutes?: number;
}
