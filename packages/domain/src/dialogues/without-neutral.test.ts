import { describe, expect, it } from 'vitest';
import { dialogueTimers, lost, lostAfter, moves, view } from './index.ts';
import { begun, moderated } from './talk.fixture.ts';

describe('what each chose for themselves', () => {
  it('does not come to be so because a neutral went, then or when it is taken up again', () => {
    const talk = begun(moderated({ protocol: 'mediation' }));
    for (const side of ['a', 'b'] as const) talk.do(side, 'accept_terms');
    expect(talk.do('a', 'remove_neutral')).toMatchObject([{ act: 'remove_neutral' }]);
    expect(talk.state).toMatchObject({ phase: 'suspended', step: 'terms', chosen: {} });
  });
});

describe('a live room whose neutral’s connection was lost', () => {
  it('rests as for any break, and goes on once they are back and let the two in again', () => {
    const talk = begun(moderated({ pace: 'live' }));
    const seen = talk.state.seen;
    talk.now += lostAfter - 1;
    expect(lost(talk.state, { a: talk.now, b: talk.now, neutral: null }, 'x', talk.now)).toEqual([]);
    talk.now += 1;
    talk.happen(lost(talk.state, { a: talk.now, b: talk.now, neutral: null }, 'lost', talk.now));
    // One number more for the two, two for the neutral.
    expect(talk.state.seen).toEqual({ a: seen.a + 1, b: seen.b + 1, neutral: seen.neutral + 2 });
    const broken = begun(moderated({ pace: 'live' }));
    broken.now += lostAfter;
    broken.do('b', 'break');
    expect(view(talk.state, 'a')).toEqual(view(broken.state, 'a'));

    for (const side of ['a', 'b'] as const) talk.do(side, 'ready');
    talk.now += dialogueTimers.breakLeast;
    talk.hand();
    expect(talk.state.phase).toBe('break');
    expect(talk.do('neutral', 'admit')).toMatchObject([
      { act: 'admit', audience: 'author' },
      { act: 'resume' },
    ]);
    // After a break, they are still let in.
    expect(moves(broken.state, 'neutral').map(({ act }) => act)).not.toContain('admit');
  });

  it('is put away if they stay away, and is the two’s to take up without them', () => {
    const talk = begun(moderated({ pace: 'live' }));
    talk.now += lostAfter;
    talk.happen(lost(talk.state, { a: talk.now, b: talk.now, neutral: null }, 'lost', talk.now));
    for (const side of ['a', 'b'] as const) talk.do(side, 'ready');
    talk.now += dialogueTimers.breakMost;
    expect(talk.hand()).toMatchObject([{ act: 'suspend' }]);
    talk.do('a', 'remove_neutral');
    talk.do('a', 'reschedule');
    talk.do('b', 'accept');
    talk.do('a', 'ready');
    expect(talk.state.phase).toBe('active');
  });
});
