import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Space } from '../spaces/space.ts';
import type { ReadinessAnswer, ReadinessQuestion } from '../words.ts';

export interface OwnReadiness {
  /** When this person last said yes to this question, if ever. */
  readonly lastYesAt: Date | null;
}

/**
 * An answer belongs to its owner. Anyone may step back from a yes at once; only a new yes waits for the cool-down, which
 * runs from one's own last yes, so nobody can press again and again to find out when the other's answer changed.
 */
export function answerReadiness(
  question: ReadinessQuestion,
  answer: ReadinessAnswer,
  own: OwnReadiness,
  now: Date,
): Refusal | { type: 'readiness:answered' } {
  if (answer === 'nothing' && question !== 'accountable') return refuse('readiness:no_such_answer');
  const tooSoon =
    answer === 'yes' && own.lastYesAt && now.getTime() - own.lastYesAt.getTime() < limits.readinessCoolDown;
  return tooSoon ? refuse('readiness:too_soon') : { type: 'readiness:answered' };
}

/** Only a yes from both is ever shown, and only once the space is open. All else looks like no answer at all. */
export const isJointYes = (space: Pick<Space, 'phase'>, answers: readonly ReadinessAnswer[]): boolean =>
  space.phase === 'open' && answers.length === 2 && answers.every((answer) => answer === 'yes');
