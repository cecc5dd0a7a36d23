import type { SigningParty } from '@footbridge/domain';
import { expect, test } from 'vitest';
import { namesThem, type Known } from './names-them.ts';

const ruth: Known = { member: 'r', signingKey: 'key of Ruth', name: null };
const sam: Known = { member: 's', signingKey: 'key of Sam', name: 'Sam' };
const parties: SigningParty[] = [
  { member: 'r', name: 'Ruth', signingKey: 'key of Ruth' },
  { member: 's', name: 'Sam', signingKey: 'key of Sam' },
];
const inPlaceOf = (place: 0 | 1, planted: Partial<SigningParty>) =>
  parties.with(place, { ...parties[place]!, ...planted });

test('a document that names the two as they are known here can be signed', () => {
  expect(namesThem(parties, ruth, sam)).toBe(true);
  expect(namesThem(parties.toReversed(), ruth, { ...sam, name: null })).toBe(true);
  expect(namesThem(inPlaceOf(0, { name: 'Mum' }), ruth, sam)).toBe(true);
});

test.each([
  ['the key of the other', inPlaceOf(1, { signingKey: 'key of Mallory' })],
  ['one’s own key', inPlaceOf(0, { signingKey: 'key of Mallory' })],
  ['the name of the other', inPlaceOf(1, { name: 'Mallory' })],
  ['who the other is', inPlaceOf(1, { member: 'm' })],
  ['who one is', inPlaceOf(0, { member: 's' })],
  [
    'both, for one another’s keys',
    parties.map((one, place) => ({ ...one, signingKey: parties[1 - place]!.signingKey })),
  ],
])('a document that has another one planted for %s cannot', (_, planted) => {
  expect(namesThem(planted, ruth, sam)).toBe(false);
});

test('nor can one while the keys of the other are not known here', () => {
  expect(namesThem(parties, ruth, { ...sam, signingKey: null })).toBe(false);
});
