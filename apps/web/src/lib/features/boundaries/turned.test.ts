import type { AgreedRule } from '@footbridge/domain';
import { describe, expect, test } from 'vitest';
import { turned } from './turned.ts';

const quiet = (from: string, to: string): AgreedRule => ({
  kind: 'quiet',
  binds: 'both',
  clock: 'r',
  from,
  to,
  days: ['mon'],
});
const pace = (items: number): AgreedRule => ({ kind: 'pace', binds: 'both', items, per: 'week' });

describe('the words beside a rule', () => {
  test('follow its times and its numbers', () => {
    const what = 'We will not write between 21:00 and 08:00.';
    expect(turned(what, quiet('21:00', '08:00'), quiet('22:30', '08:00'))).toBe(
      'We will not write between 22:30 and 08:00.',
    );
    expect(turned('We will send 3 messages a week, by 13:30.', pace(3), pace(5))).toBe(
      'We will send 5 messages a week, by 13:30.',
    );
  });

  test('stay as they are where they say it in another way, or while a field is empty', () => {
    expect(turned('Nothing late at night.', quiet('21:00', '08:00'), quiet('22:00', '08:00'))).toBe(
      'Nothing late at night.',
    );
    expect(turned('Not after 21:00.', quiet('21:00', '08:00'), quiet('', '08:00'))).toBe('Not after 21:00.');
  });
});
