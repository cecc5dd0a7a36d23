import { describe, expect, it } from 'vitest';
import { moves, proposeDialogue, screenings, seenBy, view, type DialogueSeat } from './index.ts';
import type { Talk } from './talk.fixture.ts';
import { begun, moderated, start } from './talk.fixture.ts';

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
