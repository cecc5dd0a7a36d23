import { describe, expect, it } from 'vitest';
import { dialogueTimers, isAsking } from './index.ts';
import { accepted, Talk } from './talk.fixture.ts';

describe('whoever is asked', () => {
  it('to take up again what they were in can leave it, and is not taken to say no', () => {
    const talk = accepted();
    talk.do('a', 'break');
    talk.now += dialogueTimers.breakMost;
    talk.hand();
    talk.do('a', 'reschedule');
    expect(talk.do('b', 'leave')).toMatchObject([{ act: 'leave', audience: 'both' }]);
    expect(talk.state.phase).toBe('left');
    // What they do of it is no asking, and waits for nobody's limits.
    expect(isAsking({ ...talk.state, phase: 'proposed', asker: 'a' }, talk.state, 'b')).toBe(false);
  });

  it('for the first time says no in silence with the same press', () => {
    const talk = new Talk();
    expect(talk.do('b', 'leave')).toMatchObject([{ act: 'decline', audience: 'author' }]);
  });

  it('cannot say yes once it has lapsed, also before the clock’s hand has been by', () => {
    const first = new Talk();
    first.now += dialogueTimers.invite;
    for (const act of ['accept', 'decline'])
      expect(first.try('b', act)).toEqual({ refused: 'dialogue:closed' });
    expect(first.hand()).toMatchObject([{ act: 'lapse' }]);
    expect(first.try('b', 'accept')).toEqual({ refused: 'dialogue:closed' });

    const again = accepted();
    again.do('a', 'break');
    again.now += dialogueTimers.breakMost;
    again.hand();
    again.do('a', 'reschedule');
    again.now += dialogueTimers.invite;
    expect(again.try('b', 'accept')).toEqual({ refused: 'dialogue:not_now' });
    again.hand();
    expect(again.try('b', 'accept')).toEqual({ refused: 'dialogue:not_now' });
    // A moment before, it is.
    const soon = new Talk();
    soon.now += dialogueTimers.invite - 1;
    soon.do('b', 'accept');
  });
});
