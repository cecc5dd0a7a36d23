import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import type { Refusal } from '../refusal.ts';
import {
  apply,
  decide,
  dialoguePhases,
  isOver,
  protocolNames,
  protocols,
  seenBy,
  whoseMove,
  type DialogueCommand,
  type DialogueEvent,
  type DialogueSeat,
  type Opening,
  type Protocol,
  type ProtocolName,
} from './index.ts';
import { reachable } from './explore.fixture.ts';
import { broken, type Invariant } from './invariants.fixture.ts';
import { aims, machine, play, type Machine } from './play.fixture.ts';
import { roomActs } from './room-acts.ts';

declare module 'vitest' {
  interface ProvidedContext {
    isLongForm?: boolean;
  }
}

/** Sequences of each way of talking. `pnpm prove` runs the long form. */
const numRuns = inject('isLongForm') ? 20_000 : 400;

/** What is reached is asserted, so that a run says the same tomorrow. */
const seed = 20260601;
/** What people try in one conversation: first what it aims at, each as often; a mediation is a long way. */
const scripts = (protocol: ProtocolName) =>
  fc
    .tuple(
      fc.constantFrom(...aims(protocol)),
      fc.array(fc.nat(2 ** 30), {
        ...(protocol === 'mediation'
          ? { minLength: 100, maxLength: 340 }
          : { minLength: 30, maxLength: 200 }),
        size: 'max',
      }),
    )
    .map(([aim, script]) => [aim, ...script]);
const openings = (protocol: ProtocolName): fc.Arbitrary<Opening> => {
  const isLed = 'needsNeutral' in protocols[protocol];
  return fc
    .record({
      protocol: fc.constant(protocol),
      pace: fc.constantFrom('live', 'own_time'),
      neutral: isLed ? fc.constant(true) : fc.boolean(),
      shuttle: isLed ? fc.boolean() : fc.constant(false),
      topicWithheld: fc.boolean(),
    })
    .map((opening) => ({ ...opening, topicWithheld: opening.topicWithheld || opening.shuttle }));
};

const reached = new Set<string>();

describe.each(protocolNames)('%s', (name) => {
  const every = Object.entries((protocols[name] as Protocol).steps).flatMap(([step, { acts }]) =>
    Object.keys(acts).map((act) => `${step}: ${act}`),
  );

  it('keeps all six rules, whatever is tried and in whatever order', () => {
    fc.assert(
      fc.property(openings(name), scripts(name), (opening, script) => {
        const { attempts, events, state } = play(opening, script);
        expect(broken(attempts, events, state, machine)).toEqual([]);
        for (const { before, command, events: done } of attempts) {
          for (const { act, audience } of done) {
            const rule = (protocols[name] as Protocol).steps[before.step ?? '']?.acts[act];
            if (rule && !(rule.joint && audience === 'author')) reached.add(`${name} ${before.step}: ${act}`);
            reached.add(`${before.phase}: ${command?.act ?? act}`);
            if (!command || act !== command.act) reached.add(`${before.phase}: ${act}`);
          }
        }
      }),
      { numRuns, seed },
    );
    if (inject('isLongForm')) expect(every.filter((one) => !reached.has(`${name} ${one}`))).toEqual([]);
  });

  it('can come to every step, and leave it by every act', () => {
    expect([...reachable(name)].sort()).toEqual(every.toSorted());
  });
});

describe('the room', () => {
  it('is in every state, and left by every act that it has', () => {
    const running = dialoguePhases.filter((phase) => !isOver({ phase }));
    const seen = [...reached];
    const acts = Object.keys(roomActs).filter((act) => !seen.some((one) => one.endsWith(`: ${act}`)));
    const phases = running.filter((phase) => !seen.some((one) => one.startsWith(`${phase}: `)));
    expect([...acts, ...phases]).toEqual([]);
    const missing = Object.entries(roomActs).flatMap(([act, { in: where = running }]) =>
      where.map((phase) => `${phase}: ${act}`).filter((one) => !reached.has(one)),
    );
    if (inject('isLongForm')) expect(missing).toEqual([]);
    // What the clock does, and what both being ready does.
    for (const one of [
      'proposed: lapse',
      'accepted: open',
      'lobby: begin',
      'lobby: suspend',
      'active: suspend',
      'break: suspend',
      'break: resume',
      'closing: close',
    ]) {
      expect(reached).toContain(one);
    }
  });
});

describe('the six rules', () => {
  const isRefused = (outcome: ReturnType<typeof decide>): outcome is Refusal => 'refused' in outcome;
  const done = (command: DialogueCommand, by: DialogueSeat, at: number): DialogueEvent[] => [
    {
      id: command.id,
      act: command.act,
      by,
      at,
      audience: 'both',
      ...(command.words && { words: command.id }),
    },
  ];
  let calls = 0;
  const faults: Record<Invariant, Partial<Machine>> = {
    I1: {
      decide: (state, command, actor, now) => {
        const outcome = decide(state, command, actor, now);
        const isOutOfTurn = isRefused(outcome) && outcome.refused === 'dialogue:not_your_turn';
        return isOutOfTurn && actor ? done(command, actor, now) : outcome;
      },
    },
    I2: {
      decide: (state, command, actor, now) =>
        command.act === 'break' && state && actor && !whoseMove(state, actor).includes(actor)
          ? { refused: 'dialogue:not_your_turn' }
          : decide(state, command, actor, now),
    },
    I3: {
      decide: (state, command, actor, now) => {
        const outcome = decide(state, command, actor, now);
        if (isRefused(outcome) || command.act !== 'ready' || state?.phase !== 'break') return outcome;
        return [
          ...outcome.slice(0, 1),
          { id: command.id, act: 'resume', by: null, at: now, audience: 'both' },
        ];
      },
    },
    I4: { seenBy: (events) => events },
    I5: {
      apply: (state, event) => {
        calls += 1;
        const after = apply(state, event);
        return calls % 50 === 0 ? { ...after, speaker: 'b' } : after;
      },
    },
    I6: {
      decide: (state, command, actor, now) =>
        state && actor === 'neutral' && state.step === 'confirm' && command.act === 'confirm'
          ? done(command, actor, now)
          : decide(state, command, actor, now),
    },
    'let through': {
      decide: (state, command, actor, now) => {
        const outcome = decide(state, command, actor, now);
        if (isRefused(outcome)) return outcome;
        return outcome.map((event) =>
          event.act === 'held' ? { ...event, act: command.act, audience: 'both' } : event,
        );
      },
    },
    keys: { readersOf: () => ['a', 'b', 'neutral'] },
    'one view': {
      decide: (state, command, actor, now) =>
        state?.declined && actor === state.asker
          ? { refused: 'dialogue:closed' }
          : decide(state, command, actor, now),
    },
    care: {
      decide: (state, command, actor, now) => {
        const outcome = decide(state, command, actor, now);
        if (isRefused(outcome) || command.act !== 'screen') return outcome;
        return [...outcome, { id: command.id, act: 'admit', by: actor, at: now, audience: 'author' }];
      },
    },
  };

  it.each(Object.entries(faults))('%s is seen to be broken where the machine is', (invariant, fault) => {
    const faulty = { ...machine, ...fault };
    const opening = {
      protocol: 'floor',
      pace: 'live',
      neutral: true,
      shuttle: false,
      topicWithheld: false,
    } as const;
    const found = fc.sample(scripts('floor'), { numRuns: 1_000, seed }).some((script) => {
      const { attempts, events, state } = play(opening, script, faulty);
      return broken(attempts, events, state, faulty).includes(invariant as Invariant);
    });
    expect(found).toBe(true);
  });
});

describe('what somebody who is not in the room tries', () => {
  const opening = {
    protocol: 'floor',
    pace: 'live',
    neutral: true,
    shuttle: false,
    topicWithheld: false,
  } as const;
  const every = { removed: 0, outsiders: 0, early: 0 };

  it('is refused as if there were no such conversation, by a neutral before both said yes and once they were removed, too', () => {
    for (const script of fc.sample(scripts('floor'), { numRuns: 300, seed })) {
      const { attempts, events, state } = play(opening, script);
      for (const { actor, before, refused } of attempts) {
        const isOutside =
          actor === null || (actor === 'neutral' && (before.neutral !== 'sits' || !before.wasAccepted));
        every.early += Number(actor === 'neutral' && before.neutral === 'sits' && !before.wasAccepted);
        if (isOutside) every.outsiders += Number(refused !== null);
        if (isOutside && refused !== null) expect(refused).toBe('dialogue:unknown');
      }
      if (state.neutral !== 'gone') continue;
      every.removed += 1;
      expect(seenBy(events, 'neutral')).toEqual([]);
      const command = { id: 'late', act: 'end', seen: state.seen.neutral };
      expect(decide(state, command, 'neutral', 0)).toEqual({ refused: 'dialogue:unknown' });
    }
    expect(Math.min(...Object.values(every))).toBeGreaterThan(10);
  });
});

describe('every way of talking', () => {
  const steps = protocolNames.flatMap((name) =>
    Object.entries((protocols[name] as Protocol).steps).map(([step, rules]) => [name, step, rules] as const),
  );

  it('can be passed at every step by whoever is asked something, but where all must consent', () => {
    for (const [name, step, { acts, consent }] of steps) {
      if (consent) continue;
      const rules = Object.values(acts);
      const asked = new Set(rules.filter(({ to }) => to !== undefined).map(({ by }) => by));
      // Who may only add something, or choose something together, is not asked for anything alone.
      for (const by of asked) {
        const passes = rules.some(
          (rule) =>
            rule.by === by &&
            rule.to !== undefined &&
            rule.words === undefined &&
            (rule.joint || !rule.when?.atLeast),
        );
        expect([name, step, by, passes]).toEqual([name, step, by, true]);
      }
    }
  });

  /** What happens without being done by anybody in a step. */
  const ofTheMachine = [
    'propose',
    'lapse',
    'begin',
    'resume',
    'suspend',
    'close',
    'held',
    'absent',
    'reveal',
    'overlap',
    'overlap_gone',
  ];

  it('names only steps that are there, and no act that the room has', () => {
    for (const [name, step, { acts }] of steps) {
      const names = [...Object.keys((protocols[name] as Protocol).steps), 'done'];
      for (const [act, { to = step, onceBoth }] of Object.entries(acts)) {
        expect(names).toContain(to);
        if (onceBoth) expect(names).toContain(onceBoth[1]);
        expect(act in roomActs || ofTheMachine.includes(act)).toBe(false);
      }
    }
  });
});
