import { refuse, type Refusal } from '../refusal.ts';
import { holdsFor, statusOf } from './status.ts';
import { isPromiseOf, type Version } from './versions.ts';

/**
 * Ending a clause ends one's own promise, at once and without a reason. What the other promised stays theirs, unless the
 * clause was a limit of one's own; nobody's limits on being reached are touched. No key is needed.
 * @returns null: it has ended before.
 */
export function endClause(
  versions: readonly Version[],
  by: string,
  { version: id, clause: clauseId }: { version: string; clause: string },
  now: Date,
): Refusal | { type: 'clause_ended' } | null {
  const version = versions.find((one) => one.id === id);
  if (!version) return refuse('agreement:unknown');
  const clause = version.clauses.find((one) => one.id === clauseId);
  if (!clause || !isPromiseOf(clause, by)) return refuse('clause:unknown');
  const status = statusOf(version, versions, now);
  if (status === 'superseded' || status === 'ended') return null;
  if (status !== 'signed' && status !== 'in_effect') return refuse('agreement:changed');
  return holdsFor(version, clause, by) ? { type: 'clause_ended' } : null;
}
