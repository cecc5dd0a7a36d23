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
  const alone = { phase: 'waiting', look: 'open', other: null } as const;
  expect(nextStep({ ...alone, own })).toBe('rules');
  expect(nextStep({ ...alone, own: { ...own, consentedAt } })).toBe('reach-out');
  expect(nextStep({ ...alone, own: { consentedAt, invitations: [card] } })).toBe('wait');
});

test('whoever was invited is never asked to reach out', () => {
  expect(nextStep({ phase: 'waiting', look: 'open', own, other })).toBe('rules');
  expect(nextStep({ phase: 'waiting', look: 'open', own: { ...own, consentedAt }, other })).toBe('wait');
});

test('an open space has nothing left to do but write or read', () => {
  expect(nextStep({ phase: 'open', look: 'open', own: { ...own, consentedAt }, other })).toBe('write');
});

test('where someone rests or has left nothing is asked', () => {
  for (const look of ['paused', 'resting', 'left', 'ended'] as const)
    expect(nextStep({ phase: 'open', look, own: { ...own, consentedAt }, other })).toBe(look);
  expect(nextStep({ phase: 'waiting', look: 'paused', own, other: null })).toBe('paused');
});
