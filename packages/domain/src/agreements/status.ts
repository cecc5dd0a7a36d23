import { limits } from '../limits.ts';
import { isToBeKeptBy, type AgreedRule } from './rules.ts';
import type { ClauseOutline } from './said.ts';
import { isAccepted, isDeclined, isPromiseOf, isSignedByBoth, lapsesAt, type Version } from './versions.ts';

/**
 * How a version stands. `signed`: both have signed and its day is yet to come. `withdrawn`: by its author; `declined`: by
 * the other. `lapsed`: nobody did anything wrong, time went by. A draft is its writer's alone and no version yet.
 */
export const versionStatuses = [
  'offered',
  'countered',
  'declined',
  'withdrawn',
  'lapsed',
  'accepted',
  'signed',
  'in_effect',
  'superseded',
  'ended',
] as const;
export type VersionStatus = (typeof versionStatuses)[number];

/** When an agreement that both have signed holds from: the second signature, or its own day if that is later. */
export function takesEffectAt({ signatures, effectiveFrom }: Version): Date | null {
  const [first, second] = signatures;
  if (!first || !second) return null;
  const day = effectiveFrom === null ? 0 : new Date(`${effectiveFrom}T00:00:00Z`).getTime();
  return new Date(Math.max(first.at.getTime(), second.at.getTime(), day));
}

/** The last that can be signed: the cooling-off is over before the offer lapses. */
export const signableUntil = (version: Pick<Version, 'movedAt'>): Date =>
  new Date(lapsesAt(version).getTime() - limits.coolingOff);

/** Those that both have signed, in that order. */
const signedOnes = (versions: readonly Version[]): Version[] =>
  versions.filter(isSignedByBoth).toSorted((one, other) => signedByBothAt(one) - signedByBothAt(other));

const signedByBothAt = ({ signatures }: Version): number =>
  Math.max(...signatures.map(({ at }) => at.getTime()));

/** What both have signed last, while any of it holds or will: a new version takes its place. */
export function settled(versions: readonly Version[]): Version | undefined {
  const last = signedOnes(versions).at(-1);
  return last && !isOver(last) ? last : undefined;
}

/** Whether a clause still holds for someone who promised it. It ends for both where the one whose limit it is ends it. */
export const holdsFor = (version: Pick<Version, 'endings'>, clause: ClauseOutline, member: string): boolean =>
  isPromiseOf(clause, member) &&
  !version.endings.some(
    (ending) => ending.clause === clause.id && (ending.by === member || ending.by === clause.owner),
  );

const promisersOf = (version: Version) => [...new Set(version.signatures.map(({ by }) => by))];

const isOver = (version: Version): boolean =>
  version.clauses.every(
    (clause) => !promisersOf(version).some((member) => holdsFor(version, clause, member)),
  );

export function statusOf(version: Version, versions: readonly Version[], now: Date): VersionStatus {
  const from = takesEffectAt(version);
  if (from) {
    if (isOver(version)) return 'ended';
    const signed = signedOnes(versions);
    const later = signed.slice(signed.findIndex(({ id }) => id === version.id) + 1);
    if (later.some((one) => (takesEffectAt(one) ?? now) <= now)) return 'superseded';
    return from <= now ? 'in_effect' : 'signed';
  }
  if (version.stoppedBy) return version.stoppedBy === version.by ? 'withdrawn' : 'declined';
  if (isDeclined(version)) return 'declined';
  if (version.replacedBy) return version.replacedBy.by === version.by ? 'withdrawn' : 'countered';
  if (version.isOvertaken || lapsesAt(version) <= now) return 'lapsed';
  return isAccepted(version) ? 'accepted' : 'offered';
}

/** Whether an offer is still there to be answered, accepted or signed. */
export const isOpen = (version: Version, versions: readonly Version[], now: Date): boolean =>
  ['offered', 'accepted'].includes(statusOf(version, versions, now));

/** The agreement that holds now, if there is one. */
export const inEffect = (versions: readonly Version[], now: Date): Version | undefined =>
  versions.find((version) => statusOf(version, versions, now) === 'in_effect');

/** The rules that somebody has to keep now, each with the clause it stands in. */
export function rulesFor(
  versions: readonly Version[],
  member: string,
  now: Date,
): { readonly clause: string; readonly rule: AgreedRule }[] {
  const version = inEffect(versions, now);
  return (version?.clauses ?? []).flatMap((clause) => {
    const { id, rule } = clause;
    const binds = rule && isToBeKeptBy(rule, member);
    return binds && version && holdsFor(version, clause, member) ? [{ clause: id, rule }] : [];
  });
}

/**
 * What someone may do next about a version, if they like. `wait`: the other may, and waiting is fine. Null: nothing more
 * is to be done.
 *
 * @param hasSigned that they have signed, seen by the other or not.
 */
export function moveOf(
  version: Version,
  status: VersionStatus,
  member: string,
  hasSigned: boolean,
): 'answer' | 'reword' | 'sign' | 'wait' | null {
  if (status === 'accepted') return hasSigned ? 'wait' : 'sign';
  if (status !== 'offered') return null;
  if (version.by !== member) return 'answer';
  return Object.values(version.answers).some((answer) => answer !== 'accepted') ? 'reword' : 'wait';
}
