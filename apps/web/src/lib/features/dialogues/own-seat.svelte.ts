import type { Answer, DialogueRoom, Draft, ModeratedRoom } from '@footbridge/client';
import { isRefusal, moves, type DialogueMove, type Side } from '@footbridge/domain';
import { untrack } from 'svelte';
import { KeptContent } from '../boundaries/kept-content.svelte.ts';
import { Form, type Problem } from '../form.svelte.ts';
import { actOf, boxFor, letGo, noWords, putInBox, type Back, type Begun } from './begun.ts';

/** What is done in a conversation, but for the id that makes it the same act when it is tried again. */
interface Done {
  readonly act: string;
  readonly text?: string;
  readonly with?: Side;
}

/** What stands in which box. */
type Boxes = readonly (readonly [box: string, text: string])[];

type Checks = readonly (Problem | false | Promise<Problem | false>)[];

/**
 * One's own seat in one conversation, for whoever has it: what they have begun to write, and what they do. Every button
 * comes from `can`. Make it while a component is set up.
 */
export abstract class OwnSeat<Move extends Done = Done> {
  readonly form = new Form();
  /** What stops it: nothing that is still under way holds it up. */
  readonly stopping = new Form();
  /** What was begun on this device stands there from then on. */
  isReady = $state(false);
  readonly #begun: KeptContent<Begun>;
  /** How much had happened when one's last act was kept: until that shows here, the next would come too early. */
  #actedAt = $state(0);
  /** The act that is tried again is the same act, and words that were changed meanwhile are another. */
  #tried: { readonly what: string; readonly id: string; readonly boxes: Boxes } | null = null;

  constructor(draft: Draft) {
    this.#begun = new KeptContent<Begun>(draft, noWords);
    void this.#begun.ready.then(() => (this.isReady = true));
    $effect(() => {
      const said = this.live.said.some(({ words }) => words !== null && words === this.#tried?.id);
      // Words that went after all, though nobody could say so at the time, are not there to be said again.
      if (said) untrack(() => this.#forget());
    });
  }

  /** The conversation as it stands. */
  abstract get live(): DialogueRoom | ModeratedRoom;
  protected abstract send(move: Move & { readonly id: string }): Answer;
  /** Something happened meanwhile that is not here yet. */
  protected abstract lookAgain(): void;

  /** Whether the page lets them do it, beyond what the conversation does. */
  protected mayDo(_act: string): boolean {
    return true;
  }

  get begun(): Begun {
    return { ...noWords, ...this.#begun.content };
  }

  change(begun: Partial<Begun>): void {
    this.#begun.set(begun);
  }

  readonly #moves: readonly DialogueMove[] = $derived.by(() =>
    moves(this.live.state, this.live.seat).filter(({ act }) => this.mayDo(act)),
  );

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

  text(box: string): string {
    return this.begun.texts[box] ?? '';
  }

  write(box: string, text: string): void {
    const { [box]: _, ...others } = this.begun.texts;
    this.change({ texts: text === '' ? others : { ...others, [box]: text } });
  }

  /** Words that were begun for something that cannot be done now. */
  get leftOver(): Boxes {
    return Object.entries(this.begun.texts).filter(([box]) => !this.can(actOf(box)));
  }

  /** Words that came back go below what stands in their box. */
  putInBox(back: Back): void {
    this.change(putInBox(this.begun, back));
  }

  letGo(back: Back): void {
    this.change(letGo(this.begun, back));
  }

  /** Does it, unless something is wrong. Words stay in their box until they are kept, and what was written meanwhile stays. */
  do(move: Move, checks: Checks = [], done: () => unknown = () => {}): Promise<void> {
    if (this.isBusy) return Promise.resolve();
    const seen = this.live.said.length;
    const boxes = this.#boxesOf(move);
    return this.form.submit(
      checks,
      async () => {
        const answer = await this.send({ ...move, id: this.#idOf(move, seen, boxes) });
        if (isRefusal(answer) && answer.refused === 'dialogue:stale') this.lookAgain();
        return answer;
      },
      async () => {
        this.#actedAt = seen;
        this.#empty(boxes);
        await done();
      },
    );
  }

  /** At once, whatever else is under way. */
  protected stopBy(move: Move): Promise<void> {
    return this.stopping.submit(
      [],
      () => this.send({ ...move, id: crypto.randomUUID() }),
      () => {},
    );
  }

  #idOf(move: Move, seen: number, boxes: Boxes): string {
    const what = JSON.stringify([seen, move]);
    if (this.#tried?.what !== what) this.#tried = { what, id: crypto.randomUUID(), boxes };
    return this.#tried.id;
  }

  #forget(): void {
    this.#empty(this.#tried?.boxes ?? []);
    this.#tried = null;
  }

  #boxesOf({ act, text, with: side }: Done): Boxes {
    if (text === undefined) return [];
    const isOfIt = (box: string) => (side ? box === boxFor(act, side) : actOf(box) === act);
    return Object.entries(this.begun.texts).filter(([box]) => isOfIt(box));
  }

  #empty(boxes: Boxes): void {
    for (const [box, text] of boxes) if (this.text(box) === text) this.write(box, '');
  }
}
