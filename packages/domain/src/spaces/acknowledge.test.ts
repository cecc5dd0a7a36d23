import { describe, expect, it } from 'vitest';
import { acknowledgementsShared } from './acknowledge.ts';
import { introductionAudience } from './introduce.ts';

describe('acknowledgements', () => {
  it.each([
    ['open', ['parent', 'child'], true],
    ['open', ['parent'], false],
    ['open', [], false],
    ['open', ['parent', 'parent'], false],
    ['waiting', ['parent', 'child'], false],
  ] as const)('in a space that is %s, written by %j: shown to both is %s', (phase, authors, shown) => {
    expect(acknowledgementsShared({ phase }, authors)).toBe(shown);
  });
});

describe('how someone wishes to be named', () => {
  it('is known to the other at once only of whoever invited; of both when the space is open', () => {
    expect(introductionAudience({ phase: 'waiting' }, true)).toBe('all');
    expect(introductionAudience({ phase: 'waiting' }, false)).toBe('own');
    expect(introductionAudience({ phase: 'open' }, false)).toBe('all');
  });
});
