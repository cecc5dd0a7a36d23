import { expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { addPasskey, challengeEndsAt } from './passkeys.ts';

it('lets someone have as many passkeys as they will ever need', () => {
  expect(addPasskey(limits.passkeys - 1)).toEqual({ type: 'passkey:added' });
  expect(addPasskey(limits.passkeys)).toEqual({ refused: 'passkey:too_many' });
});

it('gives a challenge a few minutes', () => {
  expect(challengeEndsAt(new Date('2026-11-22T12:00:00Z'))).toEqual(new Date('2026-11-22T12:05:00Z'));
});
