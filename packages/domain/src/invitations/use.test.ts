import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, redeemLink, type Link } from './use.ts';

const now = new Date('2026-06-01T12:00:00Z');
const account = fc.constantFrom('inviter', 'guest', 'stranger');
const instant = fc.constantFrom(new Date(now.getTime() - 1), now, new Date(now.getTime() + 1));
const anyLink: fc.Arbitrary<Link> = fc.record({
  inviterAccountId: fc.constantFrom('inviter', null),
  redeemedByAccountId: fc.constantFrom(null, 'guest'),
  revokedAt: fc.option(instant, { nil: null }),
  expiresAt: instant,
  linksClosedAt: fc.option(instant, { nil: null }),
  seatTaken: fc.boolean(),
});
/** As far as its maker may know. */
const isOver = (link: Link) =>
  link.revokedAt !== null || link.expiresAt <= now || link.inviterAccountId === null;

describe('a link', () => {
  it('is read until its maker, or time, has ended it, whatever its readers did', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const dead = { refused: 'invitation:unknown' };
        expect(readLink(link, now)).toEqual(isOver(link) ? dead : { type: 'invitation:readable' });
      }),
    );
    expect(readLink(undefined, now)).toEqual({ refused: 'invitation:unknown' });
  });

  it('lets in only someone else, only while the seat is free and nobody said "No more", and the same one always again', () => {
    fc.assert(
      fc.property(anyLink, account, (link, who) => {
        const decision = redeemLink(link, who, now);
        const isClosed = link.linksClosedAt !== null || link.seatTaken;
        if (link.redeemedByAccountId === who) expect(decision).toEqual({ type: 'invitation:resumed' });
        else if (isOver(link)) expect(decision).toEqual({ refused: 'invitation:unknown' });
        else if (who === 'inviter') expect(decision).toEqual({ refused: 'invitation:own' });
        else if (isClosed) expect(decision).toEqual({ refused: 'invitation:unknown' });
        else expect(decision).toEqual({ type: 'invitation:redeemed' });
      }),
    );
    expect(redeemLink(undefined, 'guest', now)).toEqual({ refused: 'invitation:unknown' });
  });

  it('tells its maker nothing of what became of it, with an account or without', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const untouched: Link = {
          ...link,
          redeemedByAccountId: null,
          linksClosedAt: null,
          seatTaken: false,
        };
        expect(readLink(link, now)).toEqual(readLink(untouched, now));
        expect(redeemLink(link, 'inviter', now)).toEqual(redeemLink(untouched, 'inviter', now));
      }),
    );
  });
});
