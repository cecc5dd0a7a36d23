import { SignedOut, Unreachable, type Answer } from '@footbridge/client';
import { isRefusal, type RefusalCode } from '@footbridge/domain';
import { refusalSentences } from '#lib/copy/refusals.ts';

export interface Problem {
  /** The name of the field it is about. */
  readonly field?: string;
  readonly text: string;
}

type Sentences = Partial<Record<RefusalCode, Problem>>;

/** One form: what is wrong with it, and whether it is on its way. What a person typed is never touched. */
export class Form {
  busy = $state(false);
  problems = $state.raw<readonly Problem[]>([]);
  #sentences: Sentences;

  /** @param sentences what this page says better than the general sentence for a refusal. */
  constructor(sentences: Sentences = {}) {
    this.#sentences = sentences;
  }

  problemWith(field: string): string | undefined {
    return this.problems.find((problem) => problem.field === field)?.text;
  }

  /** Runs the act if nothing is wrong, and `done` if it was not refused. */
  async submit<T>(
    checks: readonly (Problem | false | Promise<Problem | false>)[],
    act: () => Answer<T>,
    done: (value: T) => unknown,
  ) {
    if (this.busy) return;
    this.busy = true;
    try {
      this.problems = (await Promise.all(checks)).filter((problem) => problem !== false);
      if (this.problems.length > 0) return;
      const answer = await act();
      if (isRefusal(answer)) this.problems = [this.#refused(answer.refused)];
      else await done(answer as T);
    } catch (error) {
      // Whoever has just signed out needs no sentence: another page is on its way.
      if (error instanceof Unreachable) this.problems = [this.#refused('server:busy')];
      else if (!(error instanceof SignedOut)) throw error;
    } finally {
      this.busy = false;
    }
  }

  #refused(code: RefusalCode): Problem {
    return this.#sentences[code] ?? { text: refusalSentences[code] };
  }
}

/** A problem when the condition holds: `when(!email, 'email', copy.missing)`. */
export const when = (wrong: boolean, field: string, text: string): Problem | false =>
  wrong && { field, text };
