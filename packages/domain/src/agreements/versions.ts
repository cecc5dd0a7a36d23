import { limits } from '../limits.ts';
import { both } from './rules.ts';
import type { Answers, ClauseOutline, Said, VersionOutline } from './said.ts';

export interface Signature {
  readonly by: string;
  readonly signedAt: Date;
  /** When its cooling-off was over and the other could see it. */
  readonly at: Date;
}

export interface ClauseEnding {
  readonly clause: string;
  readonly by: string;
  readonly at: Date;
}

/** One version and everything that was said of it. */
export interface Version extends VersionOutline {
  readonly id: string;
  readonly by: string;
  readonly offeredAt: Date;
  /** What the other says of its clauses. */
  readonly answers: Answers;
  /** The last word about it, before any signature: it lapses some time after that. */
  readonly movedAt: Date;
  /** The version that came in its place before it was signed. */
  readonly replacedBy: { readonly id: string; readonly by: string } | null;
  readonly stoppedBy: string | null;
  /** Another version was signed by both before this one was. */
  readonly isOvertaken: boolean;
  readonly signatures: readonly Signature[];
  readonly endings: readonly ClauseEnding[];
}

/**
 * Reads what was said, in its order. What is about a version that this reader has not had says nothing to them.
 * @returns versions in the order in which they were offered.
 */
export const readVersions = (said: readonly Said[]): Version[] =>
  said.reduce<Version[]>(
    (versions, one) => (one.kind === 'offered' ? offered(versions, one) : told(versions, one)),
    [],
  );

function offered(
  versions: readonly Version[],
  { kind: _, at, ...offer }: Said & { kind: 'offered' },
): Version[] {
  const { id, by, answering } = offer;
  const isReplaced = (version: Version) =>
    (version.by === by || version.id === answering?.version) &&
    version.replacedBy === null &&
    !version.isOvertaken &&
    !isSignedByBoth(version) &&
    lapsesAt(version) > at;
  const before = versions.map((version) => ({
    ...version,
    ...(version.id === answering?.version && {
      answers: { ...version.answers, ...answering.answers },
      movedAt: at,
    }),
    ...(isReplaced(version) && { replacedBy: { id, by } }),
  }));
  const untouched = { answers: {}, replacedBy: null, stoppedBy: null, isOvertaken: false };
  return [...before, { ...offer, ...untouched, offeredAt: at, movedAt: at, signatures: [], endings: [] }];
}

function told(versions: readonly Version[], said: Exclude<Said, { kind: 'offered' }>): Version[] {
  const next = versions.map((version) =>
    version.id === said.version ? { ...version, ...saidOf(version, said) } : version,
  );
  const isNowSigned =
    said.kind === 'signed' && next.some(({ id, ...one }) => id === said.version && isSignedByBoth(one));
  if (!isNowSigned) return next;
  return next.map((version) => (isSignedByBoth(version) ? version : { ...version, isOvertaken: true }));
}

function saidOf(version: Version, said: Exclude<Said, { kind: 'offered' }>): Partial<Version> {
  const { by, at } = said;
  switch (said.kind) {
    case 'answered':
      return { answers: { ...version.answers, ...said.answers }, movedAt: at };
    case 'signed': {
      // A signature under anything else than this very version is none.
      const counts = said.digest === version.digest && !version.signatures.some((one) => one.by === by);
      return counts ? { signatures: [...version.signatures, { by, signedAt: said.signedAt, at }] } : {};
    }
    case 'stopped':
      return { stoppedBy: version.stoppedBy ?? by };
    case 'clause_ended':
      return { endings: [...version.endings, { clause: said.clause, by, at }] };
  }
}

/** When an offer that nobody goes on with lapses. */
export const lapsesAt = ({ movedAt }: Pick<Version, 'movedAt'>): Date =>
  new Date(movedAt.getTime() + limits.offerLife);

/** Both have signed it, and both cooling-offs are over. */
export const isSignedByBoth = ({ signatures }: Pick<Version, 'signatures'>): boolean =>
  signatures.length === 2;

/** Whose yes a clause needs beside its author's: the other's, unless its author speaks of themselves alone. */
export const needsAnswer = (clause: ClauseOutline, author: string): boolean =>
  clause.kind === 'agreed' || clause.owner !== author;

export const isAccepted = ({ clauses, by, answers }: Pick<Version, 'clauses' | 'by' | 'answers'>): boolean =>
  clauses.every((clause) => !needsAnswer(clause, by) || answers[clause.id] === 'accepted');

/** Nothing that was asked for was accepted or left open. */
export const isDeclined = ({ clauses, by, answers }: Version): boolean => {
  const asked = clauses.filter((clause) => needsAnswer(clause, by));
  return asked.length > 0 && asked.every(({ id }) => answers[id] === 'declined');
};

/** Whether a clause is a promise of this member's: they keep its rule, or it is theirs. */
export const isPromiseOf = ({ owner, rule }: ClauseOutline, member: string): boolean =>
  [owner, rule?.binds].some((who) => who === member || who === both);
