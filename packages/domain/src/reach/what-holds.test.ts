import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays, type AgreedRule } from '../agreements/rules.ts';
import { isRefusal } from '../refusal.ts';
import { arrival } from './arrival.ts';
import { paces, type Reach } from './reach.ts';
import { arrives, leaves, mayLeave, quarter, type Watched } from './watching.fixture.ts';
import { whatHolds, type AboutToLeave, type RuleInForce } from './what-holds.ts';

const day = 24 * 60 * 60_000;
const now = new Date('2026-06-01T12:00:00Z');
const nothing: AboutToLeave = {
  kind: 'message',
  from: now,
  left: [],
  planned: [],
  isWithin: () => true,
  isForNeutral: false,
};
const inForce = (rule: AgreedRule, zone: string | null = null): RuleInForce => ({ clause: 'c', rule, zone });
const evening = (zone: string, from = '21:00', to = '08:00', days = weekdays as AgreedDays) =>
  inForce({ kind: 'quiet', binds: 'both', clock: 'm', from, to, days }, zone);
type AgreedDays = Extract<AgreedRule, { kind: 'quiet' }>['days'];

describe('what was agreed', () => {
  it('lets a message go at once where nothing speaks against it', () => {
    expect(whatHolds([], nothing, now)).toEqual({ leavesAt: now, clauses: [] });
    expect(whatHolds([evening('UTC')], nothing, now)).toEqual({ leavesAt: now, clauses: [] });
  });

  it('holds what is written in quiet hours until they are over, on the clock that was agreed', () => {
    const night = new Date('2026-06-01T22:10:00Z');
    const hold = (zone: string) => whatHolds([evening(zone)], nothing, night);
    expect(hold('Europe/London')).toEqual({ leavesAt: new Date('2026-06-02T07:00:00Z'), clauses: ['c'] });
    expect(hold('America/New_York')).toEqual({ leavesAt: night, clauses: [] });
  });

  it('tells quiet days by the day on which the quiet hours begin', () => {
    const fridays = evening('UTC', '21:00', '08:00', ['fri']);
    const hold = (at: string) => whatHolds([fridays], nothing, new Date(at));
    expect(hold('2026-06-05T20:59:00Z')).toMatchObject({ clauses: [] });
    expect(hold('2026-06-06T03:00:00Z')).toMatchObject({ leavesAt: new Date('2026-06-06T08:00:00Z') });
    expect(hold('2026-06-06T22:00:00Z')).toMatchObject({ clauses: [] });
  });

  it('goes by UTC where a zone is gone from the list, or nobody told one', () => {
    const night = new Date('2026-06-01T22:10:00Z');
    for (const zone of ['Atlantis/Capital', null]) {
      const rule = { ...evening('UTC'), zone };
      expect(whatHolds([rule], nothing, night)).toMatchObject({ leavesAt: new Date('2026-06-02T08:00:00Z') });
    }
  });

  it('counts what left in the last seven days, what is to leave, and what left “later” by a clock put back', () => {
    const twice = inForce({ kind: 'pace', binds: 'both', items: 2, per: 'week' });
    const ago = (time: number) => new Date(now.getTime() - time);
    const hold = (left: Date[], planned: Date[] = []) =>
      whatHolds([twice], { ...nothing, left, planned }, now);
    expect(hold([ago(day), ago(7 * day)])).toMatchObject({ leavesAt: now });
    expect(hold([ago(day), ago(6 * day)])).toMatchObject({ leavesAt: ago(-day) });
    expect(hold([ago(day)], [now])).toMatchObject({ leavesAt: ago(-6 * day) });
    expect(hold([ago(-3 * day), ago(-3 * day)])).toMatchObject({ leavesAt: ago(-7 * day) });
  });

  it('refuses by a name of its own what cannot be mended by waiting', () => {
    const refused = (rule: AgreedRule, one: Partial<AboutToLeave> = {}) =>
      whatHolds([inForce(rule)], { ...nothing, ...one }, now);
    const binds = 'both';
    const short: AgreedRule = { kind: 'length', binds, characters: 100 };
    const isWithin = (most: number) => 101 <= most;
    expect(refused({ kind: 'only-in-sessions', binds })).toMatchObject({ refused: 'rule:only_in_sessions' });
    expect(refused(short, { isWithin })).toMatchObject({ refused: 'rule:too_long' });
    expect(refused(short, { isWithin, kind: 'letter' })).toMatchObject({ leavesAt: now });
    expect(refused({ kind: 'seen-by', binds, who: 'us' }, { isForNeutral: true })).toMatchObject({
      refused: 'rule:for_us_two',
    });
    const year: AgreedRule = {
      kind: 'silence',
      binds,
      clock: 'm',
      dates: [{ from: '2026-05-01', to: '2027-05-01' }],
    };
    expect(refused(year)).toMatchObject({ refused: 'rule:not_yet', clauses: ['c'] });
  });

  it('that together allows nothing ends in a plain no', () => {
    const rules = [evening('UTC', '08:00', '20:00'), evening('UTC', '20:00', '08:00')];
    expect(whatHolds(rules, nothing, now)).toMatchObject({ refused: 'rule:not_yet' });
  });
});

/** `pnpm prove` sets a larger number for every property. */
const numRuns = fc.readConfigureGlobal().numRuns ?? 300;

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
const zone = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'UTC',
);
const base = { binds: fc.constant('both'), clock: fc.constant('m') };
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const ruleNear = (start: number): fc.Arbitrary<AgreedRule> =>
  fc.oneof(
    fc
      .record({
        ...base,
        kind: fc.constant('quiet' as const),
        from: clock,
        to: clock,
        days: fc.subarray([...weekdays], { minLength: 1 }),
      })
      .filter(({ from, to }) => from !== to),
    fc.record({
      ...base,
      kind: fc.constant('silence' as const),
      dates: fc.array(
        fc.tuple(fc.integer({ min: -2, max: 12 }), fc.integer({ min: 0, max: 3 })).map(([from, more]) => ({
          from: dayOf(start + from * day),
          to: dayOf(start + (from + more) * day),
        })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({
      binds: base.binds,
      kind: fc.constant('pace' as const),
      items: fc.integer({ min: 1, max: 4 }),
      per: fc.constant('week' as const),
    }),
  );
/** Around the nights on which clocks change, and anywhere. */
const start = fc
  .oneof(
    fc.constantFrom(...['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04']),
    fc.integer({ min: 0, max: 1_500 }).map((days) => dayOf(Date.parse('2025-01-01') + days * day)),
  )
  .chain((date) =>
    fc
      .integer({ min: -2 * 96, max: 96 })
      .map((quarters) => Date.parse(`${date}T00:00:00Z`) + quarters * quarter),
  );
const reach: fc.Arbitrary<Reach> = fc.record({
  pace: fc.constantFrom(...paces),
  quietHours: fc.option(fc.record({ from: clock, to: clock, zone }).filter(({ from, to }) => from !== to)),
});

/** Somebody writes now and then; some of it they hold back themselves. Partway the agreement begins, and a clause of it ends. */
const history = start.chain((at) =>
  fc.record({
    start: fc.constant(at),
    rules: fc.array(fc.record({ rule: ruleNear(at), zone }), { minLength: 1, maxLength: 3 }),
    begins: fc.integer({ min: 0, max: 200 }),
    ends: fc.integer({ min: 200, max: 1_200 }),
    writing: fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 150 }),
        wish: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    reach,
  }),
);
type History = typeof history extends fc.Arbitrary<infer Of> ? Of : never;

interface Written {
  readonly writtenAt: number;
  /** When it left; null: it was refused. */
  readonly leftAt: number | null;
  readonly arrivedAt: number | null;
}

type Decide = (
  rules: readonly Watched[],
  from: number,
  left: number[],
  planned: number[],
  at: number,
) => number | null;
type Arrive = (reach: Reach, last: number | null, at: number) => number;

/** What both ways of deciding have in common: it is asked when something is written, and again when its time has come. */
function live(
  { start: first, rules, begins, ends, writing, reach: limits }: History,
  decide: Decide,
  arrive: Arrive,
) {
  const inForceAt = (at: number) =>
    rules.filter((_, index) => {
      const begun = at >= first + begins * quarter;
      return begun && (index > 0 || at < first + ends * quarter);
    });
  const left: { index: number; at: number }[] = [];
  let held: { index: number; until: number }[] = [];
  const refused = new Set<number>();
  const releaseUntil = (end: number) => {
    for (;;) {
      const next = held.toSorted((a, b) => a.until - b.until || a.index - b.index)[0];
      if (!next || next.until > end) return;
      held = held.filter((one) => one !== next);
      const at = next.until;
      const again = decide(
        inForceAt(at),
        at,
        left.map((one) => one.at),
        [],
        at,
      );
      if (again === at) left.push({ index: next.index, at });
      else held.push({ index: next.index, until: again ?? at + day });
    }
  };
  const writtenAt: number[] = [];
  let at = first;
  for (const [index, { after, wish }] of writing.entries()) {
    at += after * quarter;
    writtenAt.push(at);
    releaseUntil(at);
    const until = decide(
      inForceAt(at),
      at + wish * quarter,
      left.map((one) => one.at),
      held.map((one) => one.until),
      at,
    );
    if (until === null) refused.add(index);
    else if (until === at) left.push({ index, at });
    else held.push({ index, until });
  }
  releaseUntil(at + 15 * day);
  let last: number | null = null;
  const arrivedAt = new Map<number, number>();
  for (const one of left.toSorted((a, b) => a.at - b.at)) {
    const arrived: number = arrive(limits, last, Math.max(one.at, last ?? 0));
    arrivedAt.set(one.index, arrived);
    last = arrived;
  }
  const outcome: Written[] = writtenAt.map((written, index) => ({
    writtenAt: written,
    leftAt: left.find((one) => one.index === index)?.at ?? null,
    arrivedAt: arrivedAt.get(index) ?? null,
  }));
  return { outcome, left: left.map((one) => one.at), inForceAt };
}

const byDomain: Decide = (rules, from, left, planned, at) => {
  const dates = (times: readonly number[]) => times.map((one) => new Date(one));
  const holding = whatHolds(
    rules.map(({ rule, zone: of }, index) => ({ clause: String(index), rule, zone: of })),
    { ...nothing, from: new Date(from), left: dates(left), planned: dates(planned) },
    new Date(at),
  );
  return isRefusal(holding) ? null : holding.leavesAt.getTime();
};
const byWatching: Decide = (rules, from, left, planned) => leaves(rules, from, [...left, ...planned]);
const arriveByDomain: Arrive = (limits, last, at) =>
  arrival(limits, last === null ? null : new Date(last), new Date(at)).getTime();

describe('rules that are kept, over weeks', () => {
  it('are what somebody would say who looks at the clocks on the walls all the time', () => {
    fc.assert(
      fc.property(history, (one) => {
        const { outcome } = live(one, byDomain, arriveByDomain);
        expect(outcome).toEqual(live(one, byWatching, arrives).outcome);
      }),
      { numRuns },
    );
  });

  it('let nothing leave when it must not, nor arrive when its receiver must not be reached', () => {
    fc.assert(
      fc.property(history, (one) => {
        const { outcome, left, inForceAt } = live(one, byDomain, arriveByDomain);
        for (const [place, at] of left.entries()) {
          const before = left.slice(0, place);
          expect(inForceAt(at).every((rule) => mayLeave(rule, at, before))).toBe(true);
        }
        for (const { leftAt, arrivedAt, writtenAt } of outcome) {
          if (leftAt === null || arrivedAt === null) continue;
          expect(writtenAt <= leftAt && leftAt <= arrivedAt).toBe(true);
          expect(arrives(one.reach, null, arrivedAt)).toBe(arrivedAt);
        }
      }),
      { numRuns },
    );
  });

  it.each<[string, Decide]>([
    ['summer time', (rules, ...rest) => byDomain(withoutSummerTime(rules), ...rest)],
    ['what is to leave', (rules, from, left, _, at) => byDomain(rules, from, left, [], at)],
    ['the days', (rules, ...rest) => byDomain(onAllDays(rules), ...rest)],
    [
      'to ask again',
      (rules, from, left, planned, at) =>
        from === at && planned.length === 0 ? at : byDomain(rules, from, left, planned, at),
    ],
  ])('would be seen to be wrong if somebody forgot %s', (_, careless) => {
    const found = fc.check(
      fc.property(history, (one) => {
        expect(live(one, careless, arriveByDomain).outcome).toEqual(live(one, byWatching, arrives).outcome);
      }),
      { numRuns: 2_000, seed: 5, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });
});

const withoutSummerTime = (rules: readonly Watched[]): Watched[] =>
  rules.map((one) => ({ ...one, zone: one.zone === 'Europe/London' ? 'UTC' : one.zone }));
const onAllDays = (rules: readonly Watched[]): Watched[] =>
  rules.map((one) => (one.rule.kind === 'quiet' ? { ...one, rule: { ...one.rule, days: weekdays } } : one));
