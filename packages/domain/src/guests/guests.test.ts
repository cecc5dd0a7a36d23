import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Look } from '../leaving/standing.ts';
import { limits } from '../limits.ts';
import { isRefusal } from '../refusal.ts';
import { guestRoles } from '../words.ts';
import { endGuest } from './end.ts';
import { inviteGuest } from './invite.ts';
import { admitNeutral, earlierOpens, giveEarlier, proposeNeutral } from './neutral.ts';
import { neutralText, neutralWords } from './neutral-words.ts';
import { readGuestLink, takeGuestSeat } from './take.ts';

const now = new Date('2026-06-01T12:00:00Z');
const later = new Date(now.getTime() + 1);
const open = { phase: 'open', epoch: 3, rekeyDue: false, look: 'open' } as const;
const candidate = { role: 'neutral', hostMemberId: 'parent', takenAt: now } as const;
const word = { commitment: 'words', envelopeHash: 'proposal' };
const free = { isTaken: false, own: 0 };
const looks: Look[] = ['open', 'paused', 'resting', 'left', 'ended'];
const who = fc.constantFrom('parent', 'child');

describe('inviting a guest', () => {
  it('is for one’s own supporter at any time, for a neutral once the space is open, and not without end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...guestRoles),
        fc.constantFrom('waiting' as const, 'open' as const),
        fc.nat(2 * limits.guests),
        (role, phase, guests) => {
          const decision = inviteGuest({ phase }, role, guests, now);
          const tooEarly = role === 'neutral' && phase === 'waiting';
          expect(isRefusal(decision)).toBe(tooEarly || guests >= limits.guests);
        },
      ),
    );
  });
});

describe('a link for a guest', () => {
  const link = { hostAccountId: 'host', takenByAccountId: null, expiresAt: later, holdsSeat: false };
  const unknown = { refused: 'invitation:unknown' };

  it('brings in one account, which may open it again, and whoever sits in the space already not at all', () => {
    expect(takeGuestSeat(link, 'guest', now)).toEqual({ type: 'guest:taken' });
    const taken = { ...link, takenByAccountId: 'guest', holdsSeat: true };
    expect(takeGuestSeat(taken, 'guest', now)).toEqual({ type: 'guest:resumed' });
    expect(takeGuestSeat(taken, 'other', now)).toEqual(unknown);
    expect(takeGuestSeat({ ...link, holdsSeat: true }, 'child', now)).toEqual({ refused: 'seat:one_each' });
    expect(readGuestLink(taken, now)).toEqual(unknown);
  });

  it('ends with its time and with its maker', () => {
    for (const over of [{ expiresAt: now }, { hostAccountId: null }]) {
      expect(readGuestLink({ ...link, ...over }, now)).toEqual(unknown);
      expect(takeGuestSeat({ ...link, ...over }, 'guest', now)).toEqual(unknown);
    }
    expect(readGuestLink(undefined, now)).toEqual(unknown);
    expect(readGuestLink(link, now)).toEqual({ type: 'guest:readable' });
  });
});

describe('a neutral', () => {
  it('is proposed by whoever brought them, who has said that they would come, where things can be written', () => {
    const by = (change: object, member = 'parent') =>
      proposeNeutral({ ...open, ...change }, candidate, member, { epoch: 3 }, free);
    expect(by({})).toEqual({ type: 'neutral:proposed' });
    expect(by({}, 'child')).toEqual({ refused: 'guest:unknown' });
    expect(by({ phase: 'waiting' })).toEqual({ refused: 'space:not_open' });
    expect(by({ rekeyDue: true })).toEqual({ refused: 'key:stale' });
    for (const look of looks) expect(isRefusal(by({ look }))).toBe(look !== 'open');
    for (const guest of [
      { ...candidate, takenAt: null },
      { ...candidate, role: 'supporter' as const },
      { ...candidate, hostMemberId: null },
      undefined,
    ])
      expect(proposeNeutral(open, guest, 'parent', { epoch: 3 }, free)).toEqual({ refused: 'guest:unknown' });
  });

  it('is one at a time, and one proposal of each', () => {
    const propose = (seat: object) =>
      proposeNeutral(open, candidate, 'parent', { epoch: 3 }, { ...free, ...seat });
    expect(propose({ isTaken: true })).toEqual({ refused: 'neutral:seat_taken' });
    expect(propose({ own: 1 })).toEqual({ refused: 'neutral:proposed_before' });
  });

  it('sits there exactly when both have said yes to the same words about the same person', () => {
    const texts = fc.record({
      commitment: fc.constantFrom('words', 'older words'),
      envelopeHash: fc.constantFrom('proposal', 'another', null),
    });
    fc.assert(
      fc.property(who, who, texts, texts, fc.boolean(), (byMemberId, member, first, second, isTaken) => {
        const decision = admitNeutral(open, { byMemberId, word: first }, member, second, { isTaken });
        const areSame = first.commitment === second.commitment && first.envelopeHash === second.envelopeHash;
        const sits = byMemberId !== member && areSame && !isTaken;
        expect(!isRefusal(decision)).toBe(sits);
      }),
    );
  });

  it('is admitted nowhere that rests or has ended, and by nobody who was not asked', () => {
    const proposal = { byMemberId: 'parent', word };
    for (const look of looks)
      expect(isRefusal(admitNeutral({ ...open, look }, proposal, 'child', word, free))).toBe(look !== 'open');
    expect(admitNeutral(open, undefined, 'child', word, free)).toEqual({ refused: 'guest:unknown' });
  });

  it('reads from the next key on', () => {
    const admitted = admitNeutral(open, { byMemberId: 'parent', word }, 'child', word, free);
    expect(admitted).toEqual({ type: 'neutral:admitted', firstEpoch: 4 });
  });

  it('reads what was before by two yeses alone', () => {
    const parties = ['parent', 'child'];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('parent', 'child', 'stranger')), (wishes) => {
        expect(earlierOpens(wishes, parties)).toBe(wishes.includes('parent') && wishes.includes('child'));
      }),
    );
    expect(earlierOpens(['parent'], ['parent'])).toBe(false);
  });

  it('is given keys of before only once that is open, and no others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.boolean(), (epochs, isOpen) => {
        const neutral = { firstEpoch: 4, earlierOpenedAt: isOpen ? now : null };
        const areFit = epochs.every((epoch) => epoch < 4) && new Set(epochs).size === epochs.length;
        expect(isRefusal(giveEarlier(neutral, epochs))).toBe(!(isOpen && areFit));
      }),
    );
    expect(giveEarlier(undefined, [1])).toEqual({ refused: 'guest:unknown' });
  });

  it('is told about in words, each with a title, that are signed as they are read', () => {
    for (const { title, text } of neutralWords) expect(neutralText).toContain(`${title}. ${text}`);
  });
});

describe('a guest’s seat', () => {
  const seat = { ...candidate, proposedBy: null, isAdmitted: false };

  it('ends at once by the guest, in every state', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (isProposed, isAdmitted) => {
        const guest = { ...seat, proposedBy: isProposed ? 'parent' : null, isAdmitted };
        expect(isRefusal(endGuest(guest, { isGuest: true, memberId: null }))).toBe(false);
      }),
    );
  });

  it('ends by whoever brought the guest, and a neutral’s, once both said yes, by either', () => {
    const by = (memberId: string | null, change: object) =>
      endGuest({ ...seat, ...change }, { isGuest: false, memberId });
    const proposed = { hostMemberId: null, proposedBy: 'parent' };
    expect(by('parent', {})).toEqual({ type: 'guest:gone' });
    expect(by('child', {})).toEqual({ refused: 'guest:unknown' });
    expect(by('parent', proposed)).toEqual({ type: 'neutral:gone' });
    expect(by('child', proposed)).toEqual({ refused: 'guest:unknown' });
    for (const member of ['parent', 'child'])
      expect(by(member, { ...proposed, isAdmitted: true })).toEqual({ type: 'neutral:gone' });
    expect(by(null, { ...proposed, isAdmitted: true })).toEqual({ refused: 'guest:unknown' });
    expect(endGuest(undefined, { isGuest: true, memberId: null })).toEqual({ refused: 'guest:unknown' });
  });
});
