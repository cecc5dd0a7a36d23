import { flaw, type Flaw } from './flaw.ts';

/** Monday first; `Date#getDay` and Temporal differ, so neither number is used. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A member, or the two of them. */
export type Who = string;
export const both = 'both';

/** Who beside the two may see what is written: nobody, or a neutral. */
export const seers = ['us', 'neutral'] as const;

/** Both days count: 'YYYY-MM-DD'. */
export interface Dates {
  readonly from: string;
  readonly to: string;
}

/**
 * What a clause may ask the software to keep. Data, and in clear for the server, which has to hold it. `binds` says who
 * has to keep it. Hours and dates are read on the clock of one of the two, `clock`: which zone that is stands nowhere in
 * the document; its owner tells the server alone, when they sign.
 */
export type AgreedRule = { readonly binds: Who } & (
  | {
      readonly kind: 'quiet';
      readonly clock: string;
      /** 'HH:MM'; `from` after `to` runs over midnight. */
      readonly from: string;
      readonly to: string;
      /** Those on which it begins. */
      readonly days: readonly Weekday[];
    }
  | { readonly kind: 'silence'; readonly clock: string; readonly dates: readonly Dates[] }
  | { readonly kind: 'pace'; readonly items: number; readonly per: 'week' }
  | { readonly kind: 'length'; readonly characters: number }
  | { readonly kind: 'only-in-sessions' }
  | { readonly kind: 'seen-by'; readonly who: (typeof seers)[number] }
);
export type RuleKind = AgreedRule['kind'];

/** Whether a member is one of those who have to keep a rule. */
export const isToBeKeptBy = (rule: AgreedRule, member: string): boolean =>
  rule.binds === both || rule.binds === member;

const fieldsOf: Record<RuleKind, readonly string[]> = {
  quiet: ['clock', 'from', 'to', 'days'],
  silence: ['clock', 'dates'],
  pace: ['items', 'per'],
  length: ['characters'],
  'only-in-sessions': [],
  'seen-by': ['who'],
};
export const ruleKinds = Object.keys(fieldsOf) as readonly RuleKind[];

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const isWhole = (value: unknown, most: number) =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;

/** A day of the calendar, 'YYYY-MM-DD'. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

const isDates = (value: unknown): boolean => {
  const { from, to } = (value ?? {}) as Record<string, unknown>;
  return isDay(from) && isDay(to) && from <= to && Object.keys(value as object).length === 2;
};

const checks: Record<RuleKind, (rule: Record<string, unknown>) => boolean> = {
  quiet: ({ from, to, days }) =>
    clockTime.test(String(from)) &&
    clockTime.test(String(to)) &&
    from !== to &&
    Array.isArray(days) &&
    days.length > 0 &&
    new Set(days).size === days.length &&
    days.every((day) => weekdays.includes(day as Weekday)),
  silence: ({ dates }) =>
    Array.isArray(dates) && dates.length > 0 && dates.length <= 50 && dates.every(isDates),
  pace: ({ items, per }) => isWhole(items, 100) && per === 'week',
  length: ({ characters }) => isWhole(characters, 20_000),
  'only-in-sessions': () => true,
  'seen-by': ({ who }) => seers.includes(who as 'us'),
};

/**
 * Reads a rule as it came from somewhere else.
 *
 * @param members the two, by id.
 */
export function readRule(value: unknown, members: readonly string[]): AgreedRule | Flaw {
  if (typeof value !== 'object' || value === null) return flaw('rule-unknown');
  const rule = value as Record<string, unknown>;
  const kind = rule.kind as RuleKind;
  if (!ruleKinds.includes(kind)) return flaw('rule-unknown');
  const fields = ['kind', 'binds', ...fieldsOf[kind]];
  const isWholeRule =
    Object.keys(rule).length === fields.length && fields.every((field) => Object.hasOwn(rule, field));
  const isTheirs = [both, ...members].includes(rule.binds as string);
  const hasClock = !fieldsOf[kind].includes('clock') || members.includes(rule.clock as string);
  return isWholeRule && isTheirs && hasClock && checks[kind](rule)
    ? (value as AgreedRule)
    : flaw('rule-damaged');
}
