import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, redeemLink, type Link } from './use.ts';

const now = new Date('2026-06-01T12:00:00Z');
const account = fc.constantFrom('inviter', 'guest', 'stranger');
const instant = fc.constantFrom(new Date(now.getTime() - 1), now, new Date(now.getTime() + 1));
const anyLink: fc.Arbitrary<Link> = fc.record({
  inviterAccountId: fc.constant('inviter'),
  redeemedByAccountId: fc.constantFrom(null, 'guest'),
  revokedAt: fc.option(instant, { nil: null }),
  expiresAt: instant,
  linksClosedAt: fc.option(instant, { nil: null }),
  seatTaken: fc.boolean(),
});
const isAlive = (link: Link) =>
  !link.revokedAt && !link.linksClosedAt && link.expiresAt > now && !link.seatTaken;

describe('a link', () => {
  it('is read exactly while it lives, and every dead one gets the one same answer', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const dead = { refused: 'invitation:unknown' };
        expect(readLink(link, now)).toEqual(isAlive(link) ? { type: 'invitation:readable' } : dead);
      }),
    );
    expect(readLink(undefined, now)).toEqual({ refused: 'invitation:unknown' });
  });

  it('lets in only someone else, only while it lives, and whoever it let in always again', () => {
    fc.assert(
      fc.property(anyLink, account, (link, who) => {
        const decision = redeemLink(link, who, now);
        if (link.redeemedByAccountId === who) expect(decision).toEqual({ type: 'invitation:resumed' });
        else if (!isAlive(link)) expect(decision).toEqual({ refused: 'invitation:unknown' });
        else if (who === 'inviter') expect(decision).toEqual({ refused: 'invitation:own' });
        else expect(decision).toEqual({ type: 'invitation:redeemed' });
      }),
    );
    expect(redeemLink(undefined, 'guest', now)).toEqual({ refused: 'invitation:unknown' });
  });
});
