import type { ModeratedRoom, ModeratingMove } from '@footbridge/client';
import { isRefusal, moves, type DialogueMove, type DialogueSeat } from '@footbridge/domain';
import { createContext } from 'svelte';
import { you } from '#lib/copy/moderating/room.ts';
import { footbridge } from '#lib/footbridge.ts';
import { KeptContent } from '../boundaries/kept-content.svelte.ts';
import { Form, type Problem } from '../form.svelte.ts';
import type { Desk } from './desk.svelte.ts';
import { namesIn, type Names } from './names-of.ts';
import { neutralMove } from './neutral-move.ts';

interface Begun {
  /** What one is writing, by the act it is for and whom it is for. */
  readonly texts: Readonly<Record<string, string>>;
}

/** One conversation, as its neutral uses it. Every button comes from `can`. Make it while a component is set up. */
export class NeutralRoom {
  readonly desk: Desk;
  readonly seat: string;
  readonly form = new Form();
  /** Ending it, and a break: nothing that is still under way holds them up. */
  readonly stopping = new Form();
  /** What the two say to each other was opened on this visit. */
  isOpen = $state(false);
  readonly #id: string;
  readonly #begun: KeptContent<Begun>;
  /** How much had happened when one's last act was kept: until that shows here, the next would come too early. */
  #actedAt = $state(0);
  /** The act that is tried again is the same act, and words that were changed meanwhile are another. */
  #tried: { readonly what: string; readonly id: string } | null = null;

  constructor(desk: Desk, seat: string, id: string) {
    this.desk = desk;
    this.seat = seat;
    this.#id = id;
    this.#begun = new KeptContent<Begun>(footbridge.draft(`moderating ${id}`), { texts: {} });
  }

  get ready(): Promise<void> {
    return this.#begun.ready;
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

  readonly #moves: readonly DialogueMove[] = $derived(moves(this.live.state, 'neutral'));

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
    return neutralMove(this.live.state, this.names);
  }

  text(box: string): string {
    return this.#begun.content.texts[box] ?? '';
  }

  write(box: string, text: string): void {
    const { [box]: _, ...others } = this.#begun.content.texts;
    this.#begun.set({ texts: text === '' ? others : { ...others, [box]: text } });
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

  /** Does it, unless something is wrong. Words stay in their box until they are kept. */
  do(
    move: Omit<ModeratingMove, 'id'>,
    checks: readonly (Problem | false)[] = [],
    done: () => unknown = () => {},
  ): Promise<void> {
    if (this.isBusy) return Promise.resolve();
    const seen = this.live.said.length;
    return this.form.submit(
      checks,
      async () => {
        const client = await this.desk.client;
        const answer = await client.move(this.seat, this.#id, { ...move, id: this.#idOf(move, seen) });
        if (isRefusal(answer) && answer.refused === 'dialogue:stale') void this.desk.load();
        return answer;
      },
      async () => {
        this.#actedAt = seen;
        await done();
      },
    );
  }

  /** At once, whatever else is under way. */
  stop(act: 'break' | 'terminate'): Promise<void> {
    return this.stopping.submit(
      [],
      async () => (await this.desk.client).move(this.seat, this.#id, { act }),
      () => {},
    );
  }

  #idOf(move: Omit<ModeratingMove, 'id'>, seen: number): string {
    const what = JSON.stringify([seen, move]);
    if (this.#tried?.what !== what) this.#tried = { what, id: crypto.randomUUID() };
    return this.#tried.id;
  }
}

export const [useNeutralRoom, provideNeutralRoom] = createContext<NeutralRoom>();
