import { isToBeKeptBy, leavesOnWall, wallTime, type AgreedRule, type Clause } from '@footbridge/domain';
import { clashes as words } from '#lib/copy/agreement.ts';

type Kind = AgreedRule['kind'];
type Rule<Of extends Kind> = Extract<AgreedRule, { kind: Of }>;

/** Any moment will do: who may never write at one may never write. */
const someMoment = wallTime('2026-01-05', '12:00');

/** Where rules do not fit together, in words: what that would mean for someone who has to keep them. */
export function clashesIn(clauses: readonly Pick<Clause, 'rule'>[], people: readonly string[]): string[] {
  const rules = clauses.map(({ rule }) => rule).filter((rule) => rule !== null);
  const said = people.flatMap((member) => clashesFor(rules.filter((rule) => isToBeKeptBy(rule, member))));
  return [...new Set(said)];
}

function clashesFor(rules: readonly AgreedRule[]): string[] {
  const of = <Of extends Kind>(kind: Of) => rules.filter((rule): rule is Rule<Of> => rule.kind === kind);
  const items = distinct(of('pace').map((rule) => rule.items));
  const characters = distinct(of('length').map((rule) => rule.characters));
  const seers = new Set(of('seen-by').map(({ who }) => who));
  const isInSessions = of('only-in-sessions').length > 0;
  return [
    leavesOnWall(of('quiet'), someMoment) === null ? words.noTime : '',
    items.length > 1 ? words.paces(items.join(words.and), String(items[0])) : '',
    characters.length > 1 ? words.lengths(characters.join(words.and), String(characters[0])) : '',
    isInSessions && (items.length > 0 || of('quiet').length > 0) ? words.sessions : '',
    seers.size > 1 ? words.seers : '',
  ].filter(Boolean);
}

const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)].toSorted((a, b) => a - b);
