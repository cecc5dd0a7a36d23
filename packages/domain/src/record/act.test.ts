import { describe, expect, it } from 'vitest';
import { isAdmissible } from './act.ts';

const performed = { kind: 'message:send', message: 'm', envelopeHash: 'h' } as const;
const act = { kind: 'message:send', item: 'm', parents: ['a', 'b'], envelopeHash: 'h' } as const;
const record = new Set(['a', 'b', 'c']);
const isRecorded = (hashes: readonly string[]) => hashes.every((hash) => record.has(hash));

describe('an act', () => {
  it('enters when it says what is being done, after acts that all may see', () => {
    expect(isAdmissible(act, performed, isRecorded)).toBe(true);
    expect(isAdmissible({ ...act, parents: [] }, performed, isRecorded)).toBe(true);
  });

  it.each([
    ['another kind', { kind: 'space:consent' }],
    ['another message', { item: 'x' }],
    ['another envelope', { envelopeHash: 'x' }],
    ['no envelope', { envelopeHash: null }],
    ['a parent that is not in the record', { parents: ['a', 'held'] }],
    ['a parent twice', { parents: ['a', 'a'] }],
  ] as const)('does not enter with %s', (_, change) => {
    expect(isAdmissible({ ...act, ...change }, performed, isRecorded)).toBe(false);
  });

  it('that is about no message is named by its author', () => {
    const yes = { kind: 'space:consent', envelopeHash: null } as const;
    expect(isAdmissible({ ...yes, item: 'anything', parents: [] }, yes, isRecorded)).toBe(true);
  });
});
