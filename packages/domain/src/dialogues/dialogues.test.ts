import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { protocolNames, protocols, type Opening, type Protocol, type ProtocolName } from './index.ts';
import { broken } from './invariants.fixture.ts';
import { machine, play } from './play.fixture.ts';
import { roomActs } from './room-acts.ts';

declare module 'vitest' {
  interface ProvidedContext {
    isLongForm?: boolean;
  }
}

/** Sequences of each way of talking. `pnpm prove` runs the long form. */
const numRuns = inject('isLongForm') ? 20_000 : 700;

const numbers = fc.array(fc.nat(2 ** 30), { minLength: 20, maxLength: 160, size: 'max' });
const openings = (protocol: ProtocolName): fc.Arbitrary<Opening> => {
  const isLed = 'needsNeutral' in protocols[protocol];
  return fc.record({
    protocol: fc.constant(protocol),
    pace: fc.constantFrom('live', 'own_time'),
    neutral: isLed ? fc.constant(true) : fc.boolean(),
    shuttle: isLed ? fc.boolean() : fc.constant(false),
  });
};

describe.each(protocolNames)('%s', (name) => {
  const protocol: Protocol = protocols[name];

  it('keeps all six rules and reaches every step by every act, whatever is tried and in whatever order', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(openings(name), numbers, (opening, script) => {
        const { attempts, events, state } = play(opening, script);
        expect(broken(attempts, events, state, machine)).toEqual([]);
        for (const { before, events: done } of attempts) {
          for (const { act, audience } of done) {
            reached.add(
              act in roomActs
                ? `${before.phase}: ${act}`
                : `${before.step}: ${act}${audience === 'author' ? ' (chosen)' : ''}`,
            );
          }
        }
      }),
      { numRuns },
    );
    const missing = Object.entries(protocol.steps).flatMap(([step, { acts }]) =>
      Object.keys(acts)
        .filter((act) => !reached.has(`${step}: ${act}`))
        .map((act) => `${step}: ${act}`),
    );
    expect(missing).toEqual([]);
  });
});
