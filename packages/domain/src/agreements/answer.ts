import { refuse, type Refusal } from '../refusal.ts';
import { refuseSaying, type SeenSpace } from './refuse-saying.ts';
import type { Answers } from './said.ts';
import { isOpen } from './status.ts';
import { needsAnswer, type Version } from './versions.ts';

/**
 * Saying something of the clauses that the other offers. What one said before can be changed until one signs.
 *
 * @param hasSigned that whoever answers has signed this version, seen by the other or not.
 */
export function answerVersion(
  space: SeenSpace,
  versions: readonly Version[],
  by: string,
  { version: id, answers, epoch }: { version: string; answers: Answers; epoch: number },
  hasSigned: boolean,
  now: Date,
): Refusal | { type: 'answered' } {
  const version = versions.find((one) => one.id === id);
  const refusal = refuseSaying(space, epoch) ?? refuseAnswers(version, versions, by, answers, now);
  if (refusal) return refusal;
  if (hasSigned) return refuse('agreement:changed');
  // To counter is to offer another version.
  const areOwn = Object.values(answers).every((answer) => answer !== 'countered');
  return areOwn ? { type: 'answered' } : refuse('request:invalid');
}

export function refuseAnswers(
  version: Version | undefined,
  versions: readonly Version[],
  by: string,
  answers: Answers,
  now: Date,
): Refusal | null {
  if (!version || version.by === by) return refuse('agreement:unknown');
  const asked = version.clauses.filter((clause) => needsAnswer(clause, version.by)).map(({ id }) => id);
  if (!Object.keys(answers).every((clause) => asked.includes(clause))) return refuse('clause:unknown');
  return isOpen(version, versions, now) ? null : refuse('agreement:changed');
}
