import type { DialogueMoveInput, DialogueRoom } from '@footbridge/client';
import { createContext, untrack } from 'svelte';
import { cameBack } from '../moderated/came-back.ts';
import { takenIn, type Back } from './begun.ts';
import { OwnSeat } from './own-seat.svelte.ts';
import type { SpaceDialogues } from './space-dialogues.svelte.ts';
import { whoseMove } from './whose-move.ts';

type Move = Omit<DialogueMoveInput, 'id'>;

/** One conversation, as one of the two has it before them. */
export class Room extends OwnSeat<Move> {
  readonly dialogues: SpaceDialogues;
  readonly #id: string;

  constructor(dialogues: SpaceDialogues, id: string) {
    super(dialogues.space.client.draft(`dialogue ${id}`));
    this.dialogues = dialogues;
    this.#id = id;
    $effect(() => {
      const back = this.isReady ? cameBack(this.live) : null;
      if (back) untrack(() => this.#takeIn(back));
    });
  }

  #takeIn(back: Back): void {
    const { begun } = this;
    const taken = takenIn(begun, back);
    if (taken !== begun) this.change(taken);
  }

  get live(): DialogueRoom {
    const live = this.dialogues.find(this.#id);
    if (!live) throw new Error('the conversation of this page is gone');
    return live;
  }

  get name(): string {
    return this.dialogues.otherName;
  }

  /** Whose move it is, in one sentence. */
  get move(): string {
    return whoseMove(this.live, this.name, this.dialogues.space.state.look);
  }

  get isOwnReady(): boolean {
    const { state, seat } = this.live;
    return state.ready.includes(seat);
  }

  stop(act: 'break' | 'leave' | 'remove_neutral'): Promise<void> {
    return this.stopBy({ act });
  }

  protected override mayDo(act: string): boolean {
    return act === 'leave' || this.dialogues.space.state.look === 'open';
  }

  protected async send(move: Move & { readonly id: string }) {
    return (await this.dialogues.client).move(this.#id, move);
  }

  protected lookAgain(): void {
    void this.dialogues.load();
  }
}

export const [useRoom, provideRoom] = createContext<Room>();
