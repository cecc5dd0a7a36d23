import type { Party, Screening, Side } from '@footbridge/domain';
import type { RoomSeenBy } from '../dialogues/dialogue.ts';
import type { Readable } from '../store.ts';
import type { Answer } from '../wire/answer.ts';

/** One of the two of a space, as its neutral knows them. */
export interface ModeratedPerson {
  readonly member: string;
  readonly party: Party;
  /** '' where it could not be opened. */
  readonly name: string;
}

/** How much one side was there, for the neutral's own eyes. */
export interface Share {
  /** Of what they said and what is open here. */
  readonly characters: number;
  readonly turns: number;
  /** What the neutral did to them alone: returned, gave the floor, met. */
  readonly interventions: number;
  readonly caucusMinutes: number;
}

export interface ModeratedRoom extends RoomSeenBy<'neutral'> {
  /** Who sits where. */
  readonly people: Readonly<Record<Side, ModeratedPerson>>;
  /** What the two said to each other is here, and comes by itself. */
  readonly isOpened: boolean;
  readonly neutrality: Readonly<Record<Side, Share>>;
}

export interface ModeratedSpace {
  /** As in the list of seats. */
  readonly seat: string;
  readonly space: string;
  readonly people: readonly ModeratedPerson[];
  /** Newest first; none until both said yes to one. */
  readonly rooms: readonly ModeratedRoom[];
}

/** A seat that has ended. */
export interface PastSeat {
  readonly seat: string;
  readonly space: string;
  /** Of the two, as far as one was told. */
  readonly names: readonly string[];
  /** In the order of the names. */
  readonly parties: readonly Party[];
  readonly admittedAt: Date;
  readonly endedAt: Date;
  /** When conversations with one began. */
  readonly metOn: readonly Date[];
  /** To whom a closing note went already. */
  readonly noted: readonly Party[];
  readonly canNote: boolean;
}

export interface ModeratingState {
  readonly spaces: readonly ModeratedSpace[];
  /** Newest first. */
  readonly past: readonly PastSeat[];
  readonly isLoaded: boolean;
}

export interface ModeratingMove {
  /** Random (v4), and the same when it is tried again. */
  readonly id?: string;
  readonly act: string;
  readonly text?: string;
  readonly item?: string;
  readonly with?: Side;
  readonly screening?: Screening;
  readonly minutes?: number;
}

/** What somebody does who is the neutral of others. */
export interface ModeratingClient {
  readonly state: Readable<ModeratingState>;
  /** All spaces and their rooms, without what the two said to each other: it leaves no trace. */
  load(): Answer;
  /** What the two say in one room, from now on by itself. Both see that the neutral looked that day. */
  open(seat: string, dialogue: string): Answer;
  leaveRoom(): void;
  /** Does something in one. `dialogue:stale`: something happened meanwhile; look again. */
  move(seat: string, dialogue: string, move: ModeratingMove): Answer;
  /** Once to each of the two, after one's seat has ended. It lies there for whoever looks. */
  sendClosingNote(past: string, to: Party, text: string): Answer;
}
