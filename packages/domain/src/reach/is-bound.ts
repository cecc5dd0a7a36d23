import { isToBeKeptBy } from '../agreements/rules.ts';
import { holdsFor, rulesFor, statusOf } from '../agreements/status.ts';
import type { Version } from '../agreements/versions.ts';
import type { RuleInForce } from './what-holds.ts';

/**
 * Whether some rule may hold what a member sends, now or from a day that is agreed already. Whoever is not bound needs
 * not be asked about, until something is said of an agreement again.
 */
export const isBound = (versions: readonly Version[], member: string, now: Date): boolean =>
  versions
    .filter((version) => ['signed', 'in_effect'].includes(statusOf(version, versions, now)))
    .some((version) =>
      version.clauses.some(
        (clause) => clause.rule && isToBeKeptBy(clause.rule, member) && holdsFor(version, clause, member),
      ),
    );

/**
 * The rules that a member has to keep now, with the zones their clocks go by.
 *
 * @param zones by member, as each told when they signed.
 */
export const rulesInForce = (
  versions: readonly Version[],
  zones: Readonly<Record<string, string>>,
  member: string,
  now: Date,
): RuleInForce[] =>
  rulesFor(versions, member, now).map(({ clause, rule }) => ({
    clause,
    rule,
    zone: 'clock' in rule ? (zones[rule.clock] ?? null) : null,
  }));
