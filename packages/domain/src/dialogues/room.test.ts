import { describe, expect, it } from 'vitest';
import {
  apply,
  decide,
  dialogueTimers,
  isAsking,
  lost,
  lostAfter,
  mayMeet,
  moves,
  notReady,
  proposeDialogue,
  putToRest,
  restsInTurn,
  screenings,
  seenBy,
  tick,
  view,
  type Dialogue,
  type DialogueCommand,
  type DialogueEvent,
  type DialogueSeat,
  type Opening,
  type Screening,
} from './index.ts';

const minute = 60_000;
const start = Date.parse('2026-06-01T12:00:00Z');

/** One conversation, and what it is tried with. */
class Talk {
  readonly events: DialogueEvent[] = [];
  state!: Dialogue;
  now = start;
  #id = 0;

  constructor(opening: Partial<Opening> = {}) {
    const plain = {
      protocol: 'floor',
      pace: 'own_time',
      neutral: false,
      shuttle: false,
      topicWithheld: false,
    } as const;
    const proposal = proposeDialogue({ ...plain, ...opening }, 'proposed', this.now);
    if ('refused' in proposal) throw new Error(proposal.refused);
    this.happen(proposal);
  }

  happen(events: readonly DialogueEvent[]): readonly DialogueEvent[] {
    for (const event of events) this.state = apply(this.events.length > 0 ? this.state : null, event);
    this.events.push(...events);
    return events;
  }

  try(seat: DialogueSeat, act: string, command: Partial<DialogueCommand> = {}) {
    const id = `c${(this.#id += 1)}`;
    return decide(this.state, { id, act, seen: this.state.seen[seat], ...command }, seat, this.now);
  }

  do(seat: DialogueSeat, act: string, command: Partial<DialogueCommand> = {}): readonly DialogueEvent[] {
    const outcome = this.try(seat, act, command);
    if ('refused' in outcome) throw new Error(`${seat} ${act}: ${outcome.refused}`);
    return this.happen(outcome);
  }

  /** What the clock's hand does now. */
  hand = () => this.happen(tick(this.state, `c${(this.#id += 1)}`, this.now));
}

function moderated(opening: Partial<Opening> = {}, found: Screening = 'suitable'): Talk {
  const talk = new Talk({ neutral: true, ...opening });
  talk.do('b', 'accept');
  for (const side of ['a', 'b'] as const) {
    talk.do(side, 'intake', { words: 256 });
    talk.do(side, 'whereabouts', { words: 256 });
    talk.do('neutral', 'screen', { with: side, screening: found });
  }
  if (mayMeet(talk.state)) talk.do('neutral', 'admit');
  return talk;
}

function begun(talk: Talk): Talk {
  talk.do('a', 'ready');
  talk.do('b', 'ready');
  expect(talk.state.phase).toBe('active');
  return talk;
}

function accepted(opening: Partial<Opening> = {}): Talk {
  const talk = new Talk(opening);
  talk.do('b', 'accept');
  if (opening.pace === 'live') talk.do('a', 'ready');
  expect(talk.state.phase).toBe('active');
  return talk;
}

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

describe('somebody who is to be met with care', () => {
  const able = (talk: Talk, seat: DialogueSeat = 'neutral') => moves(talk.state, seat).map(({ act }) => act);

  it('is not let in live and straight: the neutral first sets it up in another way', () => {
    for (const protocol of ['floor', 'mediation'] as const) {
      for (const way of protocol === 'floor' ? ['own_time'] : ['own_time', 'shuttle']) {
        const talk = moderated({ protocol, pace: 'live' }, 'adapted');
        expect(able(talk)).not.toContain('admit');
        expect(talk.try('neutral', 'admit')).toEqual({ refused: 'dialogue:not_now' });
        talk.do('a', 'ready');
        expect(talk.do('neutral', way)).toMatchObject([{ act: way, by: 'neutral', audience: 'both' }]);
        expect(talk.state.ready).toEqual([]);
        talk.do('neutral', 'admit');
        begun(talk);
      }
    }
  });

  it('needs nothing more where it was asked for like that', () => {
    begun(moderated({ pace: 'own_time' }, 'adapted'));
    const shuttle = moderated(
      { protocol: 'mediation', pace: 'live', shuttle: true, topicWithheld: true },
      'adapted',
    );
    shuttle.do('neutral', 'tell_topic', { words: 256 });
    begun(shuttle);
  });

  it('holds it up also where that was found after they were let in', () => {
    const talk = moderated({ pace: 'live' });
    talk.do('neutral', 'screen', { with: 'b', screening: 'adapted' });
    for (const side of ['a', 'b'] as const) talk.do(side, 'ready');
    expect(talk.state.phase).toBe('lobby');
    // Found otherwise once more, it begins.
    expect(talk.do('neutral', 'screen', { with: 'b', screening: 'suitable' })).toMatchObject([
      { act: 'screen', audience: 'author' },
      { act: 'begin' },
    ]);
  });

  it('is not to be told from anybody else by what the neutral may set up, nor by how it looks then', () => {
    for (const way of ['own_time', 'shuttle']) {
      const told = screenings.map((screening) => {
        const talk = moderated({ protocol: 'mediation', pace: 'live' }, screening);
        expect(able(talk)).toContain(way);
        talk.do('neutral', way);
        expect(able(talk)).not.toContain(way);
        return (['a', 'b'] as const).map((side) => {
          // What is refused to them is so for a reason that they can see.
          expect(talk.try(side, 'admit')).toEqual({ refused: 'dialogue:not_now' });
          const seen = seenBy(talk.events, side).map(({ id: _id, ...event }) => event);
          return [seen, view(talk.state, side), able(talk, side)];
        });
      });
      expect(told[1]).toEqual(told[0]);
      expect(told[2]).toEqual(told[0]);
    }
  });
});

describe('a mediation in which somebody is to be met with care', () => {
  const found = screenings.filter((one) => one !== 'unsuitable');

  it.each(found)('can be made a shuttle, whatever was found: %s', (screening) => {
    const talk = moderated({ protocol: 'mediation' }, screening);
    talk.do('a', 'ready');
    expect(talk.do('neutral', 'shuttle')).toMatchObject([
      { act: 'shuttle', by: 'neutral', audience: 'both' },
    ]);
    expect(talk.state).toMatchObject({ shuttle: true, ready: [] });
    expect(moves(talk.state, 'neutral').map(({ act }) => act)).not.toContain('shuttle');
    begun(talk);
  });

  it('looks to the two as it does after any other finding, made a shuttle or not', () => {
    for (const isShuttle of [true, false]) {
      const told = found.map((screening) => {
        const talk = moderated({ protocol: 'mediation' }, screening);
        if (isShuttle) talk.do('neutral', 'shuttle');
        begun(talk);
        return (['a', 'b'] as const).map((side) => [seenBy(talk.events, side), view(talk.state, side)]);
      });
      expect(told[1]).toEqual(told[0]);
    }
  });

  it('as a shuttle, is told what it is about by the neutral, before anyone enters', () => {
    const shuttle = { protocol: 'mediation', neutral: true, shuttle: true } as const;
    const straight = { pace: 'own_time', topicWithheld: false } as const;
    expect(proposeDialogue({ ...shuttle, ...straight }, 'x', start)).toEqual({ refused: 'request:invalid' });
    const talk = moderated({ ...shuttle, topicWithheld: true });
    expect(talk.try('a', 'tell_topic', { words: 256 })).toEqual({ refused: 'dialogue:not_your_turn' });
    talk.do('a', 'ready');
    talk.do('b', 'ready');
    expect(talk.state.phase).toBe('lobby');
    talk.do('neutral', 'tell_topic', { words: 256 });
    expect(talk.state.phase).toBe('active');
  });

  it('is not another’s to change, nor another way of talking’s', () => {
    const talk = moderated({ protocol: 'mediation' });
    expect(talk.try('a', 'shuttle')).toEqual({ refused: 'dialogue:not_your_turn' });
    expect(moderated().try('neutral', 'shuttle')).toEqual({ refused: 'dialogue:not_now' });
    expect(begun(talk).try('neutral', 'shuttle')).toEqual({ refused: 'dialogue:not_now' });
  });
});
