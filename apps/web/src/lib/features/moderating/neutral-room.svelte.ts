import type { ModeratedRoom, ModeratingMove } from '@footbridge/client';
import type { DialogueSeat } from '@footbridge/domain';
import { createContext } from 'svelte';
import { you } from '#lib/copy/moderating/room.ts';
import { footbridge } from '#lib/footbridge.ts';
import { OwnSeat } from '../dialogues/own-seat.svelte.ts';
import type { Desk } from './desk.svelte.ts';
import { namesIn, type Names } from './names-of.ts';
import { neutralMove } from './neutral-move.ts';

type Move = Omit<ModeratingMove, 'id'>;

/** One conversation, as its neutral has it before them. */
export class NeutralRoom extends OwnSeat<Move> {
  readonly desk: Desk;
  readonly seat: string;
  /** What the two say to each other was opened on this visit. */
  isOpen = $state(false);
  readonly #id: string;

  constructor(desk: Desk, seat: string, id: string) {
    super(footbridge.draft(`moderating ${id}`));
    this.desk = desk;
    this.seat = seat;
    this.#id = id;
  }

  get live(): ModeratedRoom {
    const live = this.desk.findRoom(this.seat, this.#id);
    if (!live) throw new Error('the conversation of this page is gone');
    return live;
  }

  get names(): Names {
    return namesIn(this.live);
  }

  /** Who did something, as it is written down for the neutral. */
  nameOf(seat: DialogueSeat): string {
    return seat === 'neutral' ? you : this.names[seat];
  }

  /** Whose move it is, in one sentence. */
  get move(): string {
    return neutralMove(this.live.state, this.names);
  }

  /** The words in this room: a conscious act, since both can look up that it was done today. */
  open(): Promise<void> {
    return this.form.submit(
      [],
      async () => (await this.desk.client).open(this.seat, this.#id),
      () => (this.isOpen = true),
    );
  }

  /** The page is left: words come no more by themselves. */
  async leave(): Promise<void> {
    (await this.desk.client).leaveRoom();
  }

  stop(act: 'break' | 'terminate'): Promise<void> {
    return this.stopBy({ act });
  }

  protected async send(move: Move & { readonly id: string }) {
    return (await this.desk.client).move(this.seat, this.#id, move);
  }

  protected lookAgain(): void {
    void this.desk.load();
  }
}

export const [useNeutralRoom, provideNeutralRoom] = createContext<NeutralRoom>();
