import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import type { Space } from '../spaces/space.ts';
import { createInvitation, type InvitationSummary } from './create.ts';

const now = new Date('2026-06-01T12:00:00Z');
const later = new Date(now.getTime() + 1);
const own = { memberId: 'parent', party: 'parent', consentedAt: null } as const;
const waiting: Space = { phase: 'waiting', epoch: 1, rekeyDue: false, seats: [own] };
const link = (more: Partial<InvitationSummary> = {}): InvitationSummary => ({
  kind: 'invitation',
  revokedAt: null,
  expiresAt: later,
  ...more,
});

describe('making a link', () => {
  it('gives it ninety days', () => {
    expect(createInvitation(waiting, [], 'invitation', now)).toEqual({
      type: 'invitation:created',
      expiresAt: new Date(now.getTime() + 90 * 86_400_000),
    });
  });

  it('counts the living ones: not those that were withdrawn or are too old', () => {
    const state = fc.record({ withdrawn: fc.boolean(), old: fc.boolean() });
    fc.assert(
      fc.property(fc.array(state, { maxLength: 25 }), (states) => {
        const existing = states.map(({ withdrawn, old }) =>
          link({ revokedAt: withdrawn ? now : null, expiresAt: old ? now : later }),
        );
        const alive = states.filter(({ withdrawn, old }) => !withdrawn && !old).length;
        const decision = createInvitation(waiting, existing, 'invitation', now);
        expect('refused' in decision).toBe(alive >= limits.invitationsAlive);
      }),
    );
  });

  it('allows one card for ever, withdrawn or not', () => {
    const card = link({ kind: 'card', revokedAt: now });
    expect(createInvitation(waiting, [card], 'card', now)).toEqual({ refused: 'invitation:card_exists' });
    expect(createInvitation(waiting, [card], 'invitation', now)).toHaveProperty('type');
  });

  it('is over once the space is open, and for whoever came in by one', () => {
    const open: Space = { ...waiting, phase: 'open' };
    const full: Space = { ...waiting, seats: [own, { ...own, memberId: 'child', party: 'child' }] };
    for (const space of [open, full]) {
      expect(createInvitation(space, [], 'invitation', now)).toEqual({ refused: 'space:already_open' });
    }
  });
});
