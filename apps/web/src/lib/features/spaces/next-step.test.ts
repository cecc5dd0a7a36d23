import type { SpaceState } from '@footbridge/client';
import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';

const introduction = { name: 'Ruth', pronouns: '', formOfAddress: '' };
const space = (change: Partial<SpaceState>, own: Partial<SpaceState['own']> = {}): SpaceState => ({
  id: 'a',
  phase: 'waiting',
  startedAt: new Date(),
  openedAt: null,
  own: {
    member: 'b',
    party: 'parent',
    introduction,
    consentedAt: null,
    acknowledgement: null,
    readiness: { willing: null, accountable: null },
    invitations: [],
    ...own,
  },
  other: null,
  otherAcknowledgement: null,
  jointReadiness: { willing: null, accountable: null },
  trouble: null,
  ...change,
});
const consentedAt = new Date();
const other = { member: 'c', party: 'child', introduction } as const;

test('whoever starts a space reads the rules, reaches out, and then waits', () => {
  expect(nextStep(space({}))).toBe('rules');
  expect(nextStep(space({}, { consentedAt }))).toBe('reach-out');
  const invitation = {
    id: 'd',
    kind: 'card',
    createdAt: new Date(),
    expiresAt: new Date(),
    revokedAt: null,
    link: null,
  } as const;
  expect(nextStep(space({}, { consentedAt, invitations: [invitation] }))).toBe('wait');
});

test('whoever was invited is never asked to reach out', () => {
  expect(nextStep(space({ other }))).toBe('rules');
  expect(nextStep(space({ other }, { consentedAt }))).toBe('wait');
});

test('an open space has nothing left to do but write or read', () => {
  expect(nextStep(space({ phase: 'open', other }))).toBe('write');
});
