import { weekdays, type AgreedRule, type RuleKind, type Who } from '@footbridge/domain';

/** What a rule says before anything of it is changed. Dates are only its writer's to know. */
export function newRule(kind: RuleKind, binds: Who, clock: string): AgreedRule {
  switch (kind) {
    case 'quiet':
      return { kind, binds, clock, from: '21:00', to: '08:00', days: weekdays };
    case 'silence':
      return { kind, binds, clock, dates: [{ from: '', to: '' }] };
    case 'pace':
      return { kind, binds, items: 3, per: 'week' };
    case 'length':
      return { kind, binds, characters: 1_000 };
    case 'only-in-sessions':
      return { kind, binds };
    case 'seen-by':
      return { kind, binds, who: 'us' };
  }
}

/** Whether all that a rule needs to be read out stands in it. */
export const isSpoken = (rule: AgreedRule): boolean =>
  rule.kind !== 'silence' || rule.dates.every(({ from, to }) => from !== '' && to !== '');
