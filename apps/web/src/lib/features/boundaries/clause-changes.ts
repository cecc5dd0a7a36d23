import type { Clause } from '@footbridge/domain';

interface Compared {
  readonly id: string;
}

export interface ClauseChange<One extends Compared> {
  /** As it is now, or as it was if it is gone. */
  readonly clause: One;
  /** As it was; null if it is new. */
  readonly before: One | null;
  readonly change: 'kept' | 'new' | 'gone';
  /** It stands elsewhere among those that were there before. */
  readonly isMoved: boolean;
}

/**
 * What two versions of an agreement differ in, clause by clause: matched by id, whatever their words. In the order of
 * the version now; what is gone stands at the end.
 */
export function clauseChanges<One extends Compared>(
  before: readonly One[],
  now: readonly One[],
): ClauseChange<One>[] {
  const placeBefore = new Map(before.map(({ id }, place) => [id, place]));
  const kept = now.filter(({ id }) => placeBefore.has(id)).map(({ id }) => id);
  const still = inOrder(kept, (id) => placeBefore.get(id) ?? 0);
  const idsNow = new Set(now.map(({ id }) => id));
  return [
    ...now.map((clause): ClauseChange<One> => {
      const place = placeBefore.get(clause.id);
      const was = place === undefined ? null : (before[place] ?? null);
      return {
        clause,
        before: was,
        change: was ? 'kept' : 'new',
        isMoved: was !== null && !still.has(clause.id),
      };
    }),
    ...before
      .filter(({ id }) => !idsNow.has(id))
      .map((clause): ClauseChange<One> => ({ clause, before: clause, change: 'gone', isMoved: false })),
  ];
}

/** The longest part that stands in the order it had, so that as few as possible are said to have moved. */
function inOrder(ids: readonly string[], placeOf: (id: string) => number): ReadonlySet<string> {
  const best: string[][] = [];
  for (const id of ids) {
    const longest = best
      .filter((run) => placeOf(run.at(-1) as string) < placeOf(id))
      .reduce<string[]>((long, run) => (run.length > long.length ? run : long), []);
    best.push([...longest, id]);
  }
  return new Set(best.reduce<string[]>((long, run) => (run.length > long.length ? run : long), []));
}

/** Whether a clause says and does what it did, word for word. */
export const isSame = (before: Clause, now: Clause): boolean =>
  JSON.stringify(before) === JSON.stringify(now);
