import type { SpaceState } from '@footbridge/client';
import { expect, test } from 'vitest';
import { waysOpen } from './ways.ts';

const person = {
  member: 'c',
  party: 'child',
  introduction: null,
  reachShown: null,
  newKeysSince: null,
} as const;
const open = (
  look: SpaceState['look'],
  { ended = null, other = person }: { ended?: 'told' | 'untold' | null; other?: SpaceState['other'] } = {},
) => waysOpen({ look, own: { standing: { pause: null, ended } }, other } as unknown as SpaceState);

test('pausing and ending are open in every space that one has not left', () => {
  for (const look of ['open', 'paused', 'resting'] as const)
    expect(open(look)).toEqual(['quiet', 'shown', 'untold', 'told', 'block']);
});

test('while nobody else is known there is nobody to block', () => {
  expect(open('open', { other: null })).toEqual(['quiet', 'shown', 'untold', 'told']);
});

test('who left without a word may still let it show, and what was told stays told', () => {
  expect(open('left', { ended: 'untold' })).toEqual(['told', 'block']);
  expect(open('left', { ended: 'told' })).toEqual(['block']);
});

test('a space that the other has ended can be left too', () => {
  expect(open('ended')).toEqual(['untold', 'block']);
});
