import type { OwnInvitation } from '@footbridge/client';
import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';

const consentedAt = new Date();
const other = {};
const card: OwnInvitation = {
  id: 'a card',
  kind: 'card',
  createdAt: new Date(),
  expiresAt: new Date(),
  revokedAt: null,
  link: null,
};
const own = { consentedAt: null, invitations: [] };

test('whoever starts a space reads the rules, reaches out, and then waits', () => {
  const alone = { phase: 'waiting', other: null } as const;
  expect(nextStep({ ...alone, own })).toBe('rules');
  expect(nextStep({ ...alone, own: { ...own, consentedAt } })).toBe('reach-out');
  expect(nextStep({ ...alone, own: { consentedAt, invitations: [card] } })).toBe('wait');
});

test('whoever was invited is never asked to reach out', () => {
  expect(nextStep({ phase: 'waiting', own, other })).toBe('rules');
  expect(nextStep({ phase: 'waiting', own: { ...own, consentedAt }, other })).toBe('wait');
});

test('an open space has nothing left to do but write or read', () => {
  expect(nextStep({ phase: 'open', own: { ...own, consentedAt }, other })).toBe('write');
});
