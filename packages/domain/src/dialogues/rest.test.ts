import { describe, expect, it } from 'vitest';
import {
  dialogueTimers,
  lost,
  lostAfter,
  notReady,
  putToRest,
  restsInTurn,
  seenBy,
  view,
  type DialogueEvent,
} from './index.ts';
import { accepted, Talk } from './talk.fixture.ts';

const minute = 60_000;

describe('a rest', () => {
  const causes: Record<string, (talk: Talk) => readonly DialogueEvent[]> = {
    'a break of the least': (talk) => talk.do('b', 'break'),
    'a longer break': (talk) => talk.do('b', 'break', { minutes: 90 }),
    'somebody who steps back': (talk) => talk.happen(putToRest(talk.state, 'rest', talk.now)),
    'a connection lost': (talk) => talk.happen(lost(talk.state, { b: null }, 'lost', talk.now)),
  };
  const rested = (cause: (talk: Talk) => unknown) => {
    const talk = accepted({ pace: 'live' });
    talk.now += lostAfter;
    cause(talk);
    return talk;
  };

  it.each(Object.entries(causes))('by %s looks like any other, and ends no sooner', (_, cause) => {
    const talk = rested(cause);
    const usual = rested((one) => one.do('b', 'break'));
    const told = (one: Talk) => seenBy(one.events, 'a').map(({ id: _id, ...event }) => event);
    expect(told(talk)).toEqual(told(usual));
    expect(view(talk.state, 'a')).toEqual(view(usual.state, 'a'));
    talk.do('a', 'ready');
    talk.do('b', 'ready');
    talk.now += dialogueTimers.breakLeast - 1;
    talk.hand();
    expect(talk.state.phase).toBe('break');
    talk.now += 90 * minute;
    talk.hand();
    expect(talk.state.phase).toBe('active');
  });

  it('of several rooms for one cause comes to one after the other, as far apart as chance has it', () => {
    const { restGapLeast: least, restGapMost: most } = dialogueTimers;
    expect(restsInTurn(3, () => 0)).toEqual([least, 2 * least, 3 * least]);
    const rests = restsInTurn(50, Math.random);
    const gaps = rests.map((at, index) => at - (rests[index - 1] ?? 0));
    expect(gaps.every((gap) => gap >= least && gap <= most)).toBe(true);
    expect(new Set(gaps).size).toBeGreaterThan(25);
  });

  it('does not end for somebody who stepped back after they had said they were ready', () => {
    const talk = rested((one) => one.do('a', 'break'));
    talk.do('b', 'ready');
    const seen = talk.state.seen.a;
    talk.happen(notReady(talk.state, 'b', 'back', talk.now));
    expect(talk.state.seen.a).toBe(seen);
    talk.do('a', 'ready');
    talk.now += dialogueTimers.breakLeast;
    talk.hand();
    expect(talk.state.phase).toBe('break');
    expect(notReady(talk.state, 'b', 'again', talk.now)).toEqual([]);
  });

  it('comes to a room later, in which somebody stepped back at once: it does not begin meanwhile', () => {
    const talk = new Talk({ pace: 'live' });
    talk.do('b', 'accept');
    talk.happen(notReady(talk.state, 'b', 'back', talk.now));
    talk.do('a', 'ready');
    expect(talk.state).toMatchObject({ phase: 'lobby', ready: ['a'] });
  });
});

describe('a rest in the lobby, before the neutral let anybody in', () => {
  it('ends in the lobby again, where they are let in', () => {
    const talk = new Talk({ neutral: true });
    talk.do('b', 'accept');
    talk.do('a', 'break');
    for (const side of ['a', 'b'] as const) talk.do(side, 'ready');
    talk.now += dialogueTimers.breakLeast;
    talk.hand();
    expect(talk.state).toMatchObject({ phase: 'lobby', ready: [], admitted: false });
    talk.do('a', 'intake', { words: 256 });
  });
});
