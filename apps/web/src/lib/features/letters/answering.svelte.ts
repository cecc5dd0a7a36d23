import type { Letter, LetterAnswer, Passage } from '@footbridge/client';
import { isRefusal, type PassageMark, type ReplyToLetter } from '@footbridge/domain';
import { refusalSentences } from '#lib/copy/refusals.ts';
import { isSamePassage } from './passages.ts';
import type { SpaceLetters } from './space-letters.svelte.ts';

const nothing: LetterAnswer = { reply: null, passages: [], forgiven: [], hasConfirmed: false };

const isNothing = ({ reply, passages, forgiven, hasConfirmed }: LetterAnswer) =>
  !reply && passages.length === 0 && forgiven.length === 0 && !hasConfirmed;

/** What someone says of a letter they got: what they have sent, and what they are choosing. */
export class Answering {
  /** What is being chosen; nothing of it goes by itself. */
  choice = $state.raw<LetterAnswer>(nothing);
  problem = $state('');
  /** One after the other: what is said second must know of the first. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #letters: SpaceLetters;
  readonly #letter: () => Letter;

  constructor(letters: SpaceLetters, letter: () => Letter) {
    this.#letters = letters;
    this.#letter = letter;
    this.choice = letter().answer ?? nothing;
  }

  /** What was sent. */
  get sent(): LetterAnswer | null {
    return this.#letter().answer;
  }

  markOf(passage: Passage): PassageMark | '' {
    return this.choice.passages.find((one) => isSamePassage(one, passage))?.mark ?? '';
  }

  mark(passage: Passage, mark: PassageMark | ''): void {
    const others = this.choice.passages.filter((one) => !isSamePassage(one, passage));
    const { from, to } = passage;
    this.choice = { ...this.choice, passages: mark ? [...others, { from, to, mark }] : others };
  }

  isForgiven(passage: Passage): boolean {
    const { forgiven } = this.choice;
    return forgiven !== 'all' && forgiven.some((one) => isSamePassage(one, passage));
  }

  forgive(what: 'all' | Passage, isForgiven: boolean): void {
    const parts = this.choice.forgiven === 'all' ? [] : this.choice.forgiven;
    if (what === 'all') this.choice = { ...this.choice, forgiven: isForgiven ? 'all' : [] };
    else {
      const others = parts.filter((one) => !isSamePassage(one, what));
      this.choice = { ...this.choice, forgiven: isForgiven ? [...others, what] : others };
    }
  }

  confirm(hasConfirmed: boolean): void {
    this.choice = { ...this.choice, hasConfirmed };
  }

  get isEmpty(): boolean {
    return isNothing(this.choice);
  }

  /** A short word goes at once, with what was sent before and nothing that is only being chosen. */
  reply = (reply: ReplyToLetter | null): Promise<boolean> => {
    this.choice = { ...this.choice, reply };
    return this.#send(() => ({ ...(this.sent ?? nothing), reply }));
  };

  send = (): Promise<boolean> => {
    const { choice } = this;
    return this.#send(() => choice);
  };

  takeBack = (): Promise<boolean> => {
    this.choice = nothing;
    return this.#send(() => nothing);
  };

  /** @returns whether it is said, or taken back. */
  #send(compose: () => LetterAnswer): Promise<boolean> {
    const said = this.#turn.then(async () => {
      const client = await this.#letters.client;
      const answer = compose();
      const refusal = await client.answer(this.#letter().id, isNothing(answer) ? null : answer);
      this.problem = isRefusal(refusal) ? refusalSentences[refusal.refused] : '';
      return this.problem === '';
    });
    this.#turn = said.catch(() => {});
    return said;
  }
}
