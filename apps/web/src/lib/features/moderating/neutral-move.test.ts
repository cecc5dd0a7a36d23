import {
  moves,
  protocols,
  sides,
  type Opening,
  type Protocol,
  type ProtocolName,
  type Step,
} from '@footbridge/domain';
import { describe, expect, test } from 'vitest';
import { acts } from '#lib/copy/moderating/room.ts';
import { wordsOfStep } from '#lib/copy/dialogues/steps/ways-in-words.ts';
import { standing } from '../moderated/standing.fixture.ts';
import { neutralMove } from './neutral-move.ts';

const names = { a: 'Ruth', b: 'Sam' };
const move = (change: Parameters<typeof standing>[0], shuttle = false) =>
  neutralMove(standing(change, { shuttle }), names);

const steps = Object.entries(protocols.mediation.steps as Protocol['steps']);

describe.each(steps)('mediation: %s', (step, rule: Step) => {
  test('has words for all that can be done in it, but how one marks', () => {
    const words = wordsOfStep('mediation', step)?.acts ?? {};
    const named = Object.keys(rule.acts).filter((act) => act !== 'mark');
    expect(Object.keys(words).sort()).toEqual(named.sort());
    for (const act of named) {
      expect([act, words[act]?.box !== undefined]).toEqual([act, rule.acts[act]?.words !== undefined]);
    }
  });
});

test('in every step of every way of talking there is a sentence', () => {
  for (const protocol of Object.keys(protocols) as ProtocolName[]) {
    for (const step of Object.keys(protocols[protocol].steps)) {
      expect(neutralMove(standing({ phase: 'active', step }, { protocol }), names)).not.toBe('');
    }
  }
});

test('before they meet, it says what is next: hear them, weigh it, let them in', () => {
  const lobby = { phase: 'lobby' } as const;
  expect(move(lobby)).toContain('Ruth and Sam');
  expect(move({ ...lobby, intake: ['a'] })).toContain('read what Ruth told you');
  const heard = { ...lobby, intake: sides };
  expect(move({ ...heard, screened: { a: 'suitable' } })).toContain('read what Sam told you');
  expect(move({ ...heard, screened: { a: 'suitable', b: 'unsuitable' } })).toContain('should not meet');
  const fit = { ...heard, screened: { a: 'suitable', b: 'adapted' } } as const;
  expect(move(fit)).toContain('with care they do not meet live');
  const slow = (protocol: ProtocolName, opening: Partial<Opening>) =>
    neutralMove(standing(fit, { protocol, ...opening }), names);
  expect(slow('mediation', {})).toContain('or let nothing go straight across');
  for (const way of [{ pace: 'own_time' }, { shuttle: true }] as const)
    expect(slow('mediation', way)).toBe(
      'It is your move: let them in. It begins once both say that they are ready.',
    );
  expect(move({ ...fit, pace: 'own_time' })).toContain('let them in');
  expect(move({ ...fit, admitted: true })).toContain('with care they do not meet live');
  expect(move({ ...fit, pace: 'own_time', admitted: true })).toContain('You let them in');
});

test('where nothing goes straight across, they tell both the topic, and let them in again where they were away', () => {
  const heard = { phase: 'lobby', intake: sides, screened: { a: 'suitable', b: 'adapted' } } as const;
  expect(move({ ...heard, topicWithheld: true }, true)).toContain('say what it is about');
  const rests = { ...heard, phase: 'break', screened: { a: 'suitable', b: 'suitable' } } as const;
  expect(move(rests)).toContain('let them in again');
  expect(move({ ...rests, admitted: true })).toContain('The room is resting');
});

test('what waits with the neutral comes before all else', () => {
  const held = { b: { act: 'say', words: 'w', leave: false } };
  const active = { phase: 'active', step: 'speak', speaker: 'b' } as const;
  expect(move({ ...active, held })).toContain('Sam has written something');
  expect(move({ ...active, held }, true)).toContain('not said yet if you may carry');
  expect(move({ ...active, floorWithdrawn: true })).toContain('nobody has the floor');
  expect(move({ ...active, caucusOwed: 'a' })).toContain('Ruth is owed');
  expect(move(active)).toBe('It is Sam’s move. You can listen.');
});

test('every act of a room that a neutral holds has words', () => {
  const worded = new Set([...Object.keys(acts), 'open', 'screen', 'admit', 'release', 'return', 'bring']);
  for (const act of ['tell_topic', 'shuttle', 'own_time']) worded.add(act);
  for (const act of ['caucus_open', 'caucus_say', 'caucus_close']) worded.add(act);
  const states = [
    standing({ phase: 'lobby', intake: sides, screened: { a: 'suitable', b: 'suitable' } }),
    standing({ phase: 'accepted' }, { protocol: 'mediation' }),
    standing({ phase: 'lobby' }, { protocol: 'mediation', shuttle: true, topicWithheld: true }),
    standing({ phase: 'active', step: 'speak', held: { a: { act: 'say', words: 'w', leave: true } } }),
    standing({ phase: 'active', step: 'speak', holding: true }),
    standing({ phase: 'active', step: 'speak', caucus: 'a' }),
    standing({ phase: 'active', step: 'speak', caucusWords: { w: { of: 'a', mayCarry: true } } }),
  ];
  const able = states.flatMap((state) =>
    moves(state, 'neutral').flatMap(({ act, room }) => (room ? act : [])),
  );
  expect([...new Set(able)].filter((act) => !worded.has(act))).toEqual([]);
});
