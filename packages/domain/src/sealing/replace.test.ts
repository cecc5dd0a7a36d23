import { describe, expect, it } from 'vitest';
import { offerHistory, replacedAfter, replaceKeys } from './replace.ts';

const open = { phase: 'open', epoch: 4, look: 'open' } as const;

describe('new keys for a member', () => {
  it('leave the number after the one in force to nobody', () => {
    expect(replaceKeys(open, false)).toEqual({ type: 'key:replaced', last: 4, epoch: 5 });
  });

  it('change nothing the second time, and wait until the space is open', () => {
    expect(replaceKeys(open, true)).toEqual({ type: 'key:unchanged' });
    expect(replaceKeys({ phase: 'waiting', epoch: 1 }, false)).toEqual({ refused: 'space:not_open' });
  });

  it('sign what comes later, and the ones before go on signing what came before', () => {
    const [first, second] = [
      { epoch: 2, was: 'first' },
      { epoch: 4, was: 'second' },
    ];
    const was = (epoch: number) => replacedAfter([first, second], epoch)?.was ?? 'today';
    expect([1, 2, 3, 4, 5, 6].map(was)).toEqual(['first', 'first', 'second', 'second', 'today', 'today']);
    expect(replacedAfter([], 1)).toBeNull();
  });
});

describe('opening what was written before', () => {
  const back = { replacements: [{ epoch: 4 }], isOffered: false };

  it('is for someone who came back under new keys, and hands over what was before', () => {
    expect(offerHistory(open, back, [1, 2, 4])).toEqual({ type: 'history:offered' });
    expect(offerHistory(open, { ...back, replacements: [] }, [1])).toEqual({ refused: 'request:invalid' });
    for (const epochs of [[], [5], [1, 1]])
      expect(offerHistory(open, back, epochs)).toEqual({ refused: 'request:invalid' });
  });

  it('happens once, and not where nothing can be written', () => {
    expect(offerHistory(open, { ...back, isOffered: true }, [1])).toEqual({ type: 'history:unchanged' });
    expect(offerHistory({ ...open, look: 'resting' }, back, [1])).toEqual({ refused: 'space:resting' });
    expect(offerHistory({ ...open, phase: 'waiting' }, back, [1])).toEqual({ refused: 'space:not_open' });
  });
});
