import type { Answers, Clause, ClauseAnswer } from '@footbridge/domain';
import { answer as words } from '#lib/copy/agreement.ts';
import { when, type Problem } from '../form.svelte.ts';
import { checkWords } from './check-clause.ts';
import { asOffered, toBeChanged, type DraftClause, type OfferedClause } from './draft-clause.ts';
import type { KeptContent } from './kept-content.svelte.ts';

export interface AnswerContent {
  /** The version it is about. */
  readonly version: string;
  readonly answers: Answers;
  /** Clauses in other words, by id. */
  readonly reworded: Readonly<Record<string, DraftClause>>;
  /** Of the version that counters it, the same however often it is tried. */
  readonly counter: string;
}

export const blankAnswer: AnswerContent = { version: '', answers: {}, reworded: {}, counter: '' };

/** What someone is about to say of the clauses they were offered. Nothing of it goes by itself. */
export class Answering {
  readonly #kept: KeptContent<AnswerContent>;
  readonly #version: string;
  readonly #asked: readonly Clause[];
  readonly #first: AnswerContent;
  readonly #restsIn: (clause: DraftClause) => string;

  /**
   * @param asked the clauses that need their yes.
   * @param known what stands chosen: what they said before, and yes to what is as it was.
   * @param restsIn why a clause cannot be sent back in those words; '' if it can.
   */
  constructor(
    kept: KeptContent<AnswerContent>,
    version: string,
    asked: readonly Clause[],
    known: Answers,
    restsIn: (clause: DraftClause) => string,
  ) {
    this.#restsIn = restsIn;
    this.#kept = kept;
    this.#version = version;
    this.#asked = asked;
    this.#first = { ...blankAnswer, version, answers: known, counter: crypto.randomUUID() };
  }

  get #content(): AnswerContent {
    return this.#kept.content.version === this.#version ? this.#kept.content : this.#first;
  }

  #set(change: Partial<AnswerContent>) {
    this.#kept.set({ ...this.#content, ...change });
  }

  of(clause: Clause): ClauseAnswer | '' {
    return this.#content.answers[clause.id] ?? '';
  }

  say(clause: Clause, answer: ClauseAnswer | ''): void {
    if (answer) this.#set({ answers: { ...this.#content.answers, [clause.id]: answer } });
  }

  reworded(clause: Clause): DraftClause {
    return this.#content.reworded[clause.id] ?? toBeChanged(clause);
  }

  reword(clause: DraftClause): void {
    this.#set({ reworded: { ...this.#content.reworded, [clause.id]: clause } });
  }

  /** Each clause needs an answer, and one in other words needs words. */
  get problems(): readonly (Problem | false)[] {
    return this.#asked.flatMap((clause, index) => [
      when(this.of(clause) === '', `answer-${clause.id}`, words.missing(String(index + 1))),
      this.of(clause) === 'countered' && this.#problemWith(clause.id, this.reworded(clause)),
    ]);
  }

  #problemWith(id: string, reworded: DraftClause): Problem | false {
    const field = `words-${id}`;
    const rests = this.#restsIn(reworded);
    return checkWords(reworded, field) || when(rests !== '', field, rests);
  }

  get answers(): Answers {
    return this.#content.answers;
  }

  get counter(): string {
    return this.#content.counter;
  }

  get hasCountered(): boolean {
    return this.#asked.some((clause) => this.of(clause) === 'countered');
  }

  get hasAcceptedAll(): boolean {
    return this.#asked.every((clause) => this.of(clause) === 'accepted');
  }

  /** What is sent back: all but what one said no to, or wants to talk about first. */
  clauses(all: readonly Clause[]): OfferedClause[] {
    return all
      .filter((clause) => !['declined', 'talk'].includes(this.of(clause)))
      .map((clause) =>
        asOffered(this.of(clause) === 'countered' ? this.reworded(clause) : toBeChanged(clause)),
      );
  }

  throwAway(): Promise<void> {
    return this.#kept.throwAway();
  }
}
