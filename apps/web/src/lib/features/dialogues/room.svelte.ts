import type { DialogueMoveInput, DialogueRoom } from '@footbridge/client';
import { isRefusal, moves, type DialogueMove } from '@footbridge/domain';
import { createContext, untrack } from 'svelte';
import { KeptContent } from '../boundaries/kept-content.svelte.ts';
import { Form, type Problem } from '../form.svelte.ts';
import type { SpaceDialogues } from './space-dialogues.svelte.ts';
import { whoseMove } from './whose-move.ts';

interface Begun {
  /** What one is writing, by the act it is for. */
  readonly texts: Readonly<Record<string, string>>;
}

type Move = Omit<DialogueMoveInput, 'id'>;
type Checks = readonly (Problem | false | Promise<Problem | false>)[];

/** One conversation as its page uses it. Every button comes from `can`. Make it while a component is set up. */
export class Room {
  readonly dialogues: SpaceDialogues;
  readonly form = new Form();
  /** A break, and leaving: nothing that is still under way holds them up. */
  readonly stopping = new Form();
  readonly #id: string;
  readonly #begun: KeptContent<Begun>;
  /** How much had happened when one's last act was kept: until that shows here, the next would come too early. */
  #actedAt = $state(0);
  /** The act that is tried again is the same act, and words that were changed meanwhile are another. */
  #tried: { readonly what: string; readonly id: string; readonly move: Move } | null = null;

  constructor(dialogues: SpaceDialogues, id: string) {
    this.dialogues = dialogues;
    this.#id = id;
    this.#begun = new KeptContent<Begun>(dialogues.space.client.draft(`dialogue ${id}`), { texts: {} });
    $effect(() => {
      const said = this.live.said.some(({ words }) => words !== null && words === this.#tried?.id);
      // Words that went after all, though nobody could say so at the time, are not there to be said again.
      if (said) untrack(() => this.#forget());
    });
  }

  /** What was begun on this device stands there from then on. */
  get ready(): Promise<void> {
    return this.#begun.ready;
  }

  get live(): DialogueRoom {
    const live = this.dialogues.find(this.#id);
    if (!live) throw new Error('the conversation of this page is gone');
    return live;
  }

  get name(): string {
    return this.dialogues.otherName;
  }

  readonly #moves: readonly DialogueMove[] = $derived.by(() => {
    const { state, seat } = this.live;
    const isClosed = this.dialogues.space.state.look !== 'open';
    return moves(state, seat).filter(({ act }) => !isClosed || act === 'leave');
  });

  /** What the step allows, in its own order. */
  get steps(): readonly DialogueMove[] {
    return this.#moves.filter(({ step }) => step !== null);
  }

  can(act: string): DialogueMove | undefined {
    return this.#moves.find((move) => move.act === act);
  }

  get isBusy(): boolean {
    return this.form.busy || this.#actedAt === this.live.said.length;
  }

  /** Whose move it is, in one sentence. */
  get move(): string {
    return whoseMove(this.live, this.name, this.dialogues.space.state.look);
  }

  get isOwnReady(): boolean {
    const { state, seat } = this.live;
    return state.ready.includes(seat);
  }

  text(act: string): string {
    return this.#begun.content.texts[act] ?? '';
  }

  write(act: string, text: string): void {
    const { [act]: _, ...others } = this.#begun.content.texts;
    this.#begun.set({ texts: text === '' ? others : { ...others, [act]: text } });
  }

  /** Words that were begun for something that cannot be done now. */
  get leftOver(): readonly (readonly [act: string, text: string])[] {
    return Object.entries(this.#begun.content.texts).filter(([name]) => !this.can(name.split(' ')[0] ?? ''));
  }

  /** Does it, unless something is wrong. Words stay in their box until they are kept. */
  do(move: Move, checks: Checks = [], done: () => unknown = () => {}): Promise<void> {
    if (this.isBusy) return Promise.resolve();
    const seen = this.live.said.length;
    return this.form.submit(
      checks,
      async () => {
        const client = await this.dialogues.client;
        const answer = await client.move(this.#id, { ...move, id: this.#idOf(move, seen) });
        if (isRefusal(answer) && answer.refused === 'dialogue:stale') void this.dialogues.load();
        return answer;
      },
      async () => {
        this.#actedAt = seen;
        await done();
      },
    );
  }

  /** At once, whatever else is under way. */
  stop(act: 'break' | 'leave' | 'remove_neutral'): Promise<void> {
    return this.stopping.submit(
      [],
      async () => (await this.dialogues.client).move(this.#id, { act }),
      () => {},
    );
  }

  #idOf(move: Move, seen: number): string {
    const what = JSON.stringify([seen, move]);
    if (this.#tried?.what !== what) this.#tried = { what, id: crypto.randomUUID(), move };
    return this.#tried.id;
  }

  #forget(): void {
    if (!this.#tried) return;
    const { act, text } = this.#tried.move;
    this.#tried = null;
    for (const name of Object.keys(this.#begun.content.texts)) {
      const isOfIt = name.split(' ')[0] === act;
      if (isOfIt && (!this.can(act) || this.text(name) === text)) this.write(name, '');
    }
  }
}

export const [useRoom, provideRoom] = createContext<Room>();
