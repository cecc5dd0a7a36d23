import { both, readRule } from './rules.ts';
import { isFlaw } from './flaw.ts';
import type { ClauseOutline, VersionOutline } from './said.ts';

/** Whether what stands in clear of a version can belong to a document of these two. */
export function isOutline(outline: VersionOutline, members: readonly string[]): boolean {
  const { clauses, effectiveFrom, reviewOn } = outline;
  const areApart = new Set(clauses.map(({ id }) => id)).size === clauses.length;
  const isForward = effectiveFrom === null || reviewOn === null || effectiveFrom <= reviewOn;
  return areApart && isForward && clauses.every((clause) => isOfThem(clause, members));
}

function isOfThem({ kind, owner, rule }: ClauseOutline, members: readonly string[]): boolean {
  const isTheirs = members.includes(owner) || (owner === both && kind === 'agreed');
  const isKept = rule === null || !isFlaw(readRule(rule, members));
  return isTheirs && isKept && (kind === 'agreed' || rule === null || rule.binds === owner);
}
