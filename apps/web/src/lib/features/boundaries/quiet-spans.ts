import { heldOnWall, type AgreedRule, type WallTime } from '@footbridge/domain';

export interface Span {
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const quarter = 15;

/** The parts of a day in which nothing leaves, to the quarter of an hour. */
export function quietSpans(rules: readonly AgreedRule[], at: WallTime): Span[] {
  const midnight = Math.floor(at / day) * day;
  const quiet = Array.from({ length: (24 * 60) / quarter }, (_, step) => step * quarter).filter((from) =>
    rules.some((rule) => heldOnWall(rule, midnight + from * minute) !== null),
  );
  return quiet.reduce<Span[]>((spans, from) => {
    const last = spans.at(-1);
    return last?.to === from
      ? [...spans.slice(0, -1), { from: last.from, to: from + quarter }]
      : [...spans, { from, to: from + quarter }];
  }, []);
}
