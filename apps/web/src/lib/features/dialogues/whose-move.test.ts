import {
  moves,
  proposeDialogue,
  protocols,
  replay,
  type Dialogue,
  type Protocol,
  type ProtocolName,
  type Side,
} from '@footbridge/domain';
import { describe, expect, test } from 'vitest';
import { ways } from '#lib/copy/dialogues/ways.ts';
import { wordsOfStep } from '#lib/copy/dialogues/steps/ways-in-words.ts';
import { isOwnMove, named, whoseMove } from './whose-move.ts';

/** As it stands in a step of some way of talking, with `a` as the speaker. */
function at(protocol: ProtocolName, step: string | null, change: Partial<Dialogue> = {}): Dialogue {
  const opening = {
    protocol,
    pace: 'own_time',
    neutral: false,
    shuttle: false,
    topicWithheld: false,
  } as const;
  const proposed = proposeDialogue(opening, 'proposal', 0);
  const state = 'refused' in proposed ? null : replay(proposed);
  if (!state) throw new Error('it could not be proposed');
  return { ...state, phase: 'active', wasAccepted: true, step, ...change };
}

const steps = (Object.keys(ways) as ProtocolName[]).flatMap((protocol) =>
  Object.entries((protocols[protocol] as Protocol).steps).map(
    ([step, rule]) => [protocol, step, rule] as const,
  ),
);

describe.each(steps)('%s: %s', (protocol, step, { acts }) => {
  test('has words for all that can be done in it', () => {
    const words = wordsOfStep(protocol, step)?.acts ?? {};
    expect(Object.keys(words).sort()).toEqual(Object.keys(acts).sort());
    for (const [act, { words: most }] of Object.entries(acts)) {
      expect([act, words[act]?.box !== undefined]).toEqual([act, most !== undefined]);
    }
  });

  test('says of both whose move it is, as the rules have it', () => {
    const state = at(protocol, step);
    const sentence = (seat: Side) => whoseMove({ state, seat }, 'Sam', 'open');
    if (isOwnMove({ state, seat: 'a' })) {
      expect(sentence('a')).toMatch(/^It is your move/);
      expect(sentence('b')).toMatch(/^It is Sam’s move/);
    } else if (isOwnMove({ state, seat: 'b' })) {
      expect(sentence('b')).toMatch(/^It is your move/);
      expect(sentence('a')).toMatch(/^It is Sam’s move/);
    } else {
      expect(sentence('a')).not.toMatch(/^It is /);
      expect(sentence('b')).toBe(sentence('a'));
    }
  });

  test('names opening a box and saying what is in it apart', () => {
    const state = at(protocol, step);
    for (const seat of ['a', 'b'] as const) {
      const own = moves(state, seat).filter(({ step: rule }) => rule !== null);
      const boxes = own.filter(({ words }) => words !== null);
      // A box that is alone and comes first is open by itself.
      if (boxes.length === 1 && boxes[0] === own[0]) continue;
      for (const { act } of boxes) {
        const words = wordsOfStep(protocol, step)?.acts[act];
        expect(words?.send ?? words?.do, act).not.toBe(words?.do);
      }
    }
  });

  test('begins what is to be said with something that can be said', () => {
    const state = at(protocol, step);
    for (const seat of ['a', 'b'] as const) {
      for (const { act, words } of moves(state, seat)) {
        for (const stem of wordsOfStep(protocol, step)?.acts[act]?.stems ?? []) {
          expect(stem.length).toBeLessThan(words ?? 0);
        }
      }
    }
  });
});

describe('a proposal', () => {
  const state = at('floor', null, { phase: 'proposed', wasAccepted: false });

  test('is the move of whoever was asked, until they say “not now”', () => {
    expect(isOwnMove({ state, seat: 'b' })).toBe(true);
    expect(isOwnMove({ state, seat: 'a' })).toBe(false);
    expect(isOwnMove({ state: { ...state, declined: true }, seat: 'b' })).toBe(false);
  });

  test('reads the same to whoever asked, whatever the other says', () => {
    expect(whoseMove({ state, seat: 'a' }, 'Sam', 'open')).toContain('Sam may answer, or not');
  });
});

test('nothing can be gone on with while the space rests', () => {
  const state = at('floor', 'speak');
  expect(whoseMove({ state, seat: 'a' }, 'Sam', 'resting')).toContain('This space is resting');
});

test('a sentence may name the other', () => {
  expect(named((name) => `${name} may begin`, 'Sam')).toBe('Sam may begin');
});
