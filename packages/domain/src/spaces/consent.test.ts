import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consent } from './consent.ts';
import { counterparty, type Seat, type Space } from './space.ts';

const seat = (party: 'parent' | 'child', consented: boolean): Seat => ({
  memberId: party,
  party,
  consentedAt: consented ? new Date(0) : null,
});
const spaceWith = (...seats: Seat[]): Space => ({ phase: 'waiting', epoch: 1, rekeyDue: false, seats });
const party = fc.constantFrom('parent' as const, 'child' as const);

describe('saying yes to the ground rules', () => {
  it('opens the space when, and only when, the other has said yes', () => {
    fc.assert(
      fc.property(party, fc.boolean(), fc.boolean(), (who, otherIsThere, otherSaidYes) => {
        const others = otherIsThere ? [seat(counterparty(who), otherSaidYes)] : [];
        const types = consent(spaceWith(seat(who, false), ...others), who).map(({ type }) => type);
        const opens = otherIsThere && otherSaidYes;
        expect(types).toEqual(opens ? ['space:consented', 'space:opened'] : ['space:consented']);
      }),
    );
  });

  it('says the same to oneself whether the other is there and undecided, or nobody is', () => {
    const alone = consent(spaceWith(seat('child', false)), 'child');
    expect(consent(spaceWith(seat('child', false), seat('parent', false)), 'child')).toEqual(alone);
  });

  it('changes nothing the second time, nor for someone who has no seat', () => {
    expect(consent(spaceWith(seat('parent', true), seat('child', true)), 'parent')).toEqual([]);
    expect(consent(spaceWith(seat('parent', true)), 'parent')).toEqual([]);
    expect(consent(spaceWith(seat('parent', false), seat('child', true)), 'stranger')).toEqual([]);
  });

  it('needs one yes from each party, not two from one', () => {
    const twice = { ...seat('parent', true), memberId: 'again' };
    const types = consent(spaceWith(seat('parent', false), twice), 'parent').map(({ type }) => type);
    expect(types).toEqual(['space:consented']);
  });
});
