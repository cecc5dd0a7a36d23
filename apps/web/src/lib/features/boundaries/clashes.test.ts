import { both, weekdays, type AgreedRule } from '@footbridge/domain';
import { describe, expect, test } from 'vitest';
import { clashesIn } from './clashes.ts';

const people = ['r', 's'];
const clash = (...rules: AgreedRule[]) =>
  clashesIn([{ rule: null }, ...rules.map((rule) => ({ rule }))], people);
const quiet = (from: string, to: string, binds: string = both): AgreedRule => ({
  kind: 'quiet',
  binds,
  clock: 'r',
  from,
  to,
  days: weekdays,
});
const pace = (items: number, binds: string = both): AgreedRule => ({
  kind: 'pace',
  binds,
  items,
  per: 'week',
});

describe('rules in one agreement', () => {
  test('fit together as a rule', () => {
    expect(clash(quiet('21:00', '08:00'), quiet('20:00', '07:00'), pace(3), pace(3))).toEqual([]);
  });

  test('that leave no time at all are found', () => {
    expect(clash(quiet('21:00', '12:00'), quiet('11:00', '22:00'))).toEqual([
      'The quiet hours leave no time at all in which a message could leave.',
    ]);
  });

  test('that name two numbers are found, for the one who has to keep both', () => {
    expect(clash(pace(3, 'r'), pace(5, 's'))).toEqual([]);
    expect(clash(pace(5), pace(3, 's'))).toEqual([
      'There is more than one number of messages a week: 3 and 5. Only the smallest counts, 3.',
    ]);
  });

  test('that say two things about who reads, or make each other idle, are found', () => {
    expect(
      clash({ kind: 'seen-by', binds: both, who: 'us' }, { kind: 'seen-by', binds: 'r', who: 'neutral' }),
    ).toHaveLength(1);
    expect(clash({ kind: 'only-in-sessions', binds: both }, pace(2))).toHaveLength(1);
  });
});
