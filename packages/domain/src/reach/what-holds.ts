import { both, type AgreedRule, type Dates } from '../agreements/rules.ts';
import { limits } from '../limits.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { endOfQuiet, isOn, onClock, wallOf } from './quiet-hours.ts';
import { silentUntil } from './wall-clock.ts';

/** A rule that somebody agreed to keep and that is in force. */
export interface RuleInForce {
  /** The clause it stands in. */
  readonly clause: string;
  readonly rule: AgreedRule;
  /** IANA name of the zone its clock goes by; null where it has none, or nobody told. */
  readonly zone: string | null;
}

/** Something that is about to leave whoever agreed. */
export interface AboutToLeave {
  readonly kind: 'message' | 'letter';
  /** Not before, by its author's own wish. */
  readonly from: Date;
  /** When what they wrote in the last days left, and when what waits to leave is to. */
  readonly left: readonly Date[];
  readonly planned: readonly Date[];
  /** Whether it has at most so many characters, as far as whoever asks can tell. */
  readonly isWithin: (characters: number) => boolean;
  /** Whether a neutral person could read it. */
  readonly isForNeutral: boolean;
}

export type Holding =
  /** `clauses`: those because of which it does not leave sooner, or not at all. */
  | { readonly leavesAt: Date; readonly clauses: readonly string[] }
  | (Refusal & { readonly clauses: readonly string[] });

/** Days of the calendar in which quiet hours of every weekday begin. */
const oneWeek = [0, 1, 2, 3, 4, 5, 6, 7];

/** When hours or dates without messages begin next; null: they never do. */
export function holdsNext(rules: readonly RuleInForce[], now: Date): Date | null {
  const starts = rules.flatMap(({ rule, zone }) => {
    const local = onClock(zone ?? 'UTC', now);
    const { timeZoneId } = local;
    if (rule.kind === 'silence')
      return rule.dates.map(({ from }) => Temporal.PlainDate.from(from).toZonedDateTime(timeZoneId));
    if (rule.kind !== 'quiet') return [];
    return oneWeek
      .map((days) => local.toPlainDate().add({ days }))
      .filter((day) => isOn(rule, day))
      .map((day) => day.toZonedDateTime({ timeZone: timeZoneId, plainTime: rule.from }));
  });
  const next = starts.map((start) => start.epochMilliseconds).filter((start) => start > now.getTime());
  return next.length === 0 ? null : new Date(Math.min(...next));
}

/** A rolling week. */
const week = 7 * 24 * 60 * 60_000;

/**
 * What the rules that somebody agreed to keep make of what they are about to send: when it leaves, or that it does not.
 * It says nothing of when it arrives: that is the receiver's own limits' to say, from that moment on (`arrival`), so the
 * stricter of the two holds and neither loosens the other. Asked again at that moment, with the rules as they then are.
 *
 * Refuses: rule:only_in_sessions, rule:too_long, rule:for_us_two; rule:not_yet if nothing may leave within thirty days.
 */
export function whatHolds(rules: readonly RuleInForce[], leaving: AboutToLeave, now: Date): Holding {
  for (const { clause, rule } of rules) {
    const refusal = refuseBy(rule, leaving);
    if (refusal) return { ...refusal, clauses: [clause] };
  }
  const start = new Date(Math.max(now.getTime(), leaving.from.getTime()));
  const clauses: string[] = [];
  for (let at = start; at.getTime() - start.getTime() <= limits.messageHoldLongest;) {
    const holding = rules
      .map((one) => ({ clause: one.clause, until: allowedFrom(one, leaving, at, now) }))
      .filter(({ until }) => until > at);
    if (holding.length === 0) return { leavesAt: at, clauses };
    clauses.push(...holding.map(({ clause }) => clause).filter((clause) => !clauses.includes(clause)));
    at = new Date(Math.max(...holding.map(({ until }) => until.getTime())));
  }
  return { ...refuse('rule:not_yet'), clauses };
}

/**
 * The same when the time of something that was kept has come. What is refused then is asked about again a day later: its
 * author can take it back until it leaves.
 * @returns when to ask again; null: it leaves now.
 */
export function heldUntil(
  rules: readonly RuleInForce[],
  { kind, left }: Pick<AboutToLeave, 'kind' | 'left'>,
  now: Date,
): Date | null {
  // How long it is and who can read it was decided when it was kept.
  const decided = { isWithin: () => true, isForNeutral: false };
  const holding = whatHolds(rules, { kind, left, from: now, planned: [], ...decided }, now);
  if (isRefusal(holding)) return new Date(now.getTime() + limits.heldAgain);
  return holding.leavesAt > now ? holding.leavesAt : null;
}

/**
 * What hours and dates that somebody agreed to keep quiet make of asking for a conversation. It does not wait for their end,
 * as a message does: who asks at night may not mean it in the morning.
 *
 * Refuses: rule:quiet_now.
 */
export const refuseAsking = (rules: readonly RuleInForce[], now: Date): Refusal | null =>
  rules.some((one) => quietUntil(one, now) > now) ? refuse('rule:quiet_now') : null;

function refuseBy(rule: AgreedRule, { kind, isWithin, isForNeutral }: AboutToLeave): Refusal | null {
  switch (rule.kind) {
    case 'only-in-sessions':
      return refuse('rule:only_in_sessions');
    case 'length':
      return kind === 'message' && !isWithin(rule.characters) ? refuse('rule:too_long') : null;
    case 'seen-by':
      return rule.who === 'us' && isForNeutral ? refuse('rule:for_us_two') : null;
    case 'quiet':
    case 'silence':
    case 'pace':
      return null;
  }
}

/** The first moment, at or after `at`, that this rule alone allows. */
function allowedFrom(one: RuleInForce, leaving: AboutToLeave, at: Date, now: Date): Date {
  return one.rule.kind === 'pace' ? nextInWeek(one.rule.items, leaving, at, now) : quietUntil(one, at);
}

function quietUntil({ rule, zone }: RuleInForce, at: Date): Date {
  if (rule.kind === 'quiet') return endOfQuiet({ ...rule, zone: zone ?? 'UTC' }, at);
  return rule.kind === 'silence' ? endOfSilence(rule.dates, zone ?? 'UTC', at) : at;
}

function endOfSilence(dates: readonly Dates[], zone: string, at: Date): Date {
  const local = onClock(zone, at);
  const until = silentUntil(dates, wallOf(local));
  if (until === null) return at;
  const [morning] = new Date(until).toISOString().split('T') as [string];
  return new Date(Temporal.PlainDate.from(morning).toZonedDateTime(local.timeZoneId).epochMilliseconds);
}

function nextInWeek(
  items: number,
  { left, planned }: Pick<AboutToLeave, 'left' | 'planned'>,
  at: Date,
  now: Date,
): Date {
  // What has left did so before now, even if the clock was put back since.
  const gone = left.map((one) => Math.min(one.getTime(), now.getTime()));
  const counted = [...gone, ...planned.map((one) => one.getTime())]
    .filter((one) => one <= at.getTime() && one > at.getTime() - week)
    .toSorted((a, b) => a - b);
  const oldest = counted.at(-items);
  return counted.length < items || oldest === undefined ? at : new Date(oldest + week);
}

/** The most characters that a message may have under rules one has to keep; null: none says. */
export function mostCharacters(rules: readonly { readonly rule: AgreedRule }[]): number | null {
  const most = rules.flatMap(({ rule }) => (rule.kind === 'length' ? [rule.characters] : []));
  return most.length === 0 ? null : Math.min(...most);
}

/** From when on what left does not count any more. */
export const countedSince = (now: Date): Date => new Date(now.getTime() - week);

/**
 * Whether a member has agreed that something is seen by the two alone: what they wrote themselves, or what either wrote if
 * both are bound.
 */
export const isForUsTwo = (rules: readonly RuleInForce[], member: string, author: string): boolean =>
  rules.some(
    ({ rule }) =>
      rule.kind === 'seen-by' &&
      rule.who === 'us' &&
      (rule.binds === both || (rule.binds === member && author === member)),
  );
