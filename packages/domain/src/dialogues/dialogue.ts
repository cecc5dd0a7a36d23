import type { ProtocolName } from './names.ts';

/** `a` proposed the conversation, `b` was asked. Which of them is the parent plays no part here. */
export const sides = ['a', 'b'] as const;
export type Side = (typeof sides)[number];

/** The neutral's seat is there only where both admitted one. */
export const dialogueSeats = [...sides, 'neutral'] as const;
export type DialogueSeat = (typeof dialogueSeats)[number];

export const isSide = (seat: DialogueSeat | null): seat is Side => seat !== null && seat !== 'neutral';

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** `live`: both are there at once. `own_time`: a step may take a minute or a week. It is the same room. */
export const dialoguePaces = ['live', 'own_time'] as const;
export type DialoguePace = (typeof dialoguePaces)[number];

/** `lapsed`: never answered, or declined: nobody but the one who declined can tell which. */
export const dialoguePhases = [
  'proposed',
  'lapsed',
  'accepted',
  'lobby',
  'active',
  'break',
  'suspended',
  'closing',
  'closed',
  'left',
  'terminated',
] as const;
export type DialoguePhase = (typeof dialoguePhases)[number];

const terminal: readonly DialoguePhase[] = ['lapsed', 'closed', 'left', 'terminated'];
export const isOver = ({ phase }: Pick<Dialogue, 'phase'>): boolean => terminal.includes(phase);

/** What the neutral found in the talk that each party has with them alone, before they meet. */
export const screenings = ['suitable', 'adapted', 'unsuitable'] as const;
export type Screening = (typeof screenings)[number];

/** What each says of an option, to nobody: only what both can live with comes to be seen, and by the neutral alone. */
export const optionMarks = ['can_live_with', 'maybe', 'no'] as const;
export type OptionMark = (typeof optionMarks)[number];

/** Who may ever know of an event. `both`: the two, and the neutral where one sits. */
export const audiences = ['both', 'author', 'author+neutral', 'a+neutral', 'b+neutral', 'neutral'] as const;
export type Audience = (typeof audiences)[number];

/** Words that a neutral holds until they are let through, or their author takes them back. */
export interface Held {
  readonly act: string;
  readonly words: string;
  /** In shuttle mode nothing is carried over without this. */
  readonly leave: boolean;
}

export interface Rest {
  /** Null: a lost connection; and for everyone but the one who asked, so that the three read alike. */
  readonly by: DialogueSeat | null;
  /** Where the conversation stood, and goes on. */
  readonly from: 'lobby' | 'active' | 'closing';
  readonly since: number;
  /**
   * Before this it does not go on even if both are ready. Longer than the least only for whoever asked for longer, and
   * nobody else can tell.
   */
  readonly notBefore: number;
  readonly until: number;
  readonly extensions: number;
}

/**
 * A structured conversation, replayed from its events. Plain data; times are milliseconds since 1970. `view` makes of it
 * what one seat may know.
 */
export interface Dialogue {
  readonly protocol: ProtocolName;
  readonly pace: DialoguePace;
  /** Nothing free passes between the parties but by the neutral, with the author's leave. */
  readonly shuttle: boolean;
  readonly neutral: 'none' | 'sits' | 'gone';
  readonly phase: DialoguePhase;
  /** Who asked last: whoever proposed it, or whoever wants to take it up again. */
  readonly asker: Side;
  readonly declined: boolean;
  /** It was accepted once: a later proposal to take it up again does not end it when nobody answers. */
  readonly wasAccepted: boolean;
  /** The topic is not told yet: nobody enters before it is. */
  readonly topicWithheld: boolean;
  readonly meetAt: number | null;
  readonly ready: readonly Side[];
  readonly admitted: boolean;
  /** Who has answered the neutral what they ask each alone before anybody meets. */
  readonly intake: readonly Side[];
  /** Who has told the neutral where they are and whom to call, for this meeting. */
  readonly whereabouts: readonly Side[];
  readonly screened: Readonly<Partial<Record<Side, Screening>>>;
  /** Null until the conversation has begun. */
  readonly step: string | null;
  readonly stepSince: number;
  readonly speaker: Side;
  /** The neutral took the floor from both. */
  readonly floorWithdrawn: boolean;
  /** What each said of themselves for all to see, such as "I feel heard". */
  readonly marks: Readonly<Record<string, readonly DialogueSeat[]>>;
  /** What must be chosen by all, by who chose it, with the command that did; nobody sees another's until all have. */
  readonly chosen: Readonly<Record<string, Readonly<Partial<Record<DialogueSeat, string>>>>>;
  readonly counts: Readonly<Record<string, number>>;
  /** Words that later acts refer to, by the act that brought them. */
  readonly items: Readonly<Record<string, string>>;
  readonly optionMarks: Readonly<Record<string, Readonly<Partial<Record<Side, OptionMark>>>>>;
  readonly overlap: readonly string[];
  readonly rest: Rest | null;
  readonly holding: boolean;
  readonly held: Readonly<Partial<Record<Side, Held>>>;
  readonly caucus: Side | null;
  readonly caucusAsked: readonly Side[];
  /** Whom the neutral still owes a meeting of the same kind. */
  readonly caucusOwed: Side | null;
  /** What was said there, and by whose leave it may be carried across. */
  readonly caucusWords: Readonly<Record<string, { readonly of: Side; readonly mayCarry: boolean }>>;
  /** How many events each seat knows of: the position that seat's next command must name. */
  readonly seen: Readonly<Record<DialogueSeat, number>>;
  /** When something last happened that all know of. */
  readonly movedAt: number;
}

/** What someone asks for. Who asks is never part of it: that comes from the session. */
export interface DialogueCommand {
  /** Made by the client, so a retry is the same act. Words are kept under it. */
  readonly id: string;
  readonly act: string;
  /** How many events this seat has seen. */
  readonly seen: number;
  /** Padded size in bytes of the sealed words; null without words. */
  readonly words?: number | null;
  readonly with?: Side;
  readonly item?: string;
  readonly mark?: OptionMark;
  readonly screening?: Screening;
  readonly at?: number | null;
  readonly minutes?: number;
}

/** What happened, in the past and for good. The same name stands in the command, the row and the feed. */
export interface DialogueEvent {
  /** The command's id: what one command caused shares it. */
  readonly id: string;
  readonly act: string;
  /** Null: the clock, both together, or somebody whom it is not for others to know. */
  readonly by: DialogueSeat | null;
  readonly at: number;
  readonly audience: Audience;
  /** The command whose sealed words belong to this. */
  readonly words?: string;
  readonly with?: Side;
  readonly item?: string;
  readonly mark?: OptionMark;
  readonly screening?: Screening;
  readonly meetAt?: number | null;
  readonly notBefore?: number;
  readonly until?: number;
  readonly opening?: Opening;
}

/** How a conversation is proposed. */
export interface Opening {
  readonly protocol: ProtocolName;
  readonly pace: DialoguePace;
  readonly neutral: boolean;
  readonly shuttle: boolean;
  readonly topicWithheld: boolean;
}
