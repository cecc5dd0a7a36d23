import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import {
  people,
  play,
  rules,
  statuses,
  type Done,
  type Person,
  type Rules,
  type Step,
  type World,
} from './play.fixture.ts';
import { rulesFor, versionStatuses } from './status.ts';
import type { Version } from './versions.ts';

const day = 24 * 60 * 60_000;

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 9, arbitrary: fc.constant('next' as const) },
    {
      weight: 7,
      arbitrary: fc.constantFrom('offer', 'counter', 'answer', 'sign', 'unsign', 'stop', 'end', 'wait'),
    },
  ),
  by: fc.constantFrom(...people),
  pick: fc.nat(19),
});

/**
 * Which versions both have signed, reckoned apart from what was done and from nothing else: slow and obvious. A signature
 * counts from the first look of the clock's hand a day after it, if nothing touched its version or took it back till then.
 */
function signedByBoth(done: readonly Done[]): Set<string> {
  const offers = done.filter((one) => one.what === 'offered');
  const shown: { id: string; by: Person; at: number; place: number }[] = [];
  const settled: { id: string; place: number }[] = [];
  for (const [place, look] of done.entries()) {
    if (look.what !== 'hand') continue;
    for (const [index, signing] of done.slice(0, place).entries()) {
      if (signing.what !== 'signed' || look.at < signing.at + limits.coolingOff) continue;
      const { id, by } = signing;
      const earlierLook = done
        .slice(index, place)
        .some((one) => one.what === 'hand' && one.at >= signing.at + day);
      const takenBack = done
        .slice(index, place)
        .some((one) => one.what === 'unsigned' && one.id === id && one.by === by);
      if (earlierLook || takenBack) continue;
      const own = offers.find((one) => one.id === id)!;
      const after = done.slice(done.indexOf(own) + 1, place);
      const isTouched = after.some(
        (one) =>
          (one.what === 'stopped' && one.id === id) ||
          (one.what === 'offered' && (one.by === own.by || one.answering === id)),
      );
      const answered = after.filter((one) => one.what === 'answered' && one.id === id);
      const last = answered.at(-1);
      const answers = Object.assign(
        {},
        ...answered.map((one) => (one.what === 'answered' ? one.answers : {})),
      );
      const isAccepted =
        own.accepted || (answered.length > 0 && Object.values(answers).every((a) => a === 'accepted'));
      const isLapsed = look.at >= Math.max(own.at, last?.at ?? 0) + limits.offerLife;
      const isOvertaken = settled.some((one) => one.id !== id && one.place > done.indexOf(own));
      if (isTouched || !isAccepted || isLapsed || isOvertaken) continue;
      shown.push({ id, by, at: look.at, place });
      if (shown.filter((one) => one.id === id).length === 2) settled.push({ id, place });
    }
  }
  return new Set(settled.map(({ id }) => id));
}

const inForce = ['signed', 'in_effect', 'superseded', 'ended'];

interface Seen {
  readonly states: Set<string>;
  readonly ways: Set<string>;
}

function check(steps: readonly Step[], played: Rules = rules, seen?: Seen): void {
  let before = new Map<string, string>();
  play(steps, { rules: played }, (world) => {
    const now = statuses(world);
    const signed = signedByBoth(world.done);
    for (const [id, status] of now) {
      if (inForce.includes(status) !== signed.has(id)) throw new Error(`${id} is ${status}`);
      const from = before.get(id) ?? 'draft';
      seen?.states.add(status);
      if (from !== status) seen?.ways.add(`${from} → ${status}`);
    }
    if ([...now.values()].filter((status) => status === 'in_effect').length > 1) throw new Error('two hold');
    checkPromises(world);
    before = now;
  });
}

/** Whoever ended a clause is bound by it no more; and nobody is bound by a version that does not hold. */
function checkPromises({ versions, now, done }: World): void {
  for (const member of people) {
    const rulesNow = rulesFor(versions, member, new Date(now));
    const held = versions.filter(({ id }) => statuses({ versions, now } as World).get(id) === 'in_effect');
    const ended = done.flatMap((one) =>
      one.what === 'ended' && one.by === member && held.some(({ id }) => id === one.id) ? [one.clause] : [],
    );
    if (rulesNow.some(({ clause }) => ended.includes(clause))) throw new Error('bound after all');
    if (held.length === 0 && rulesNow.length > 0) throw new Error('bound by nothing');
  }
}

const everyWay = [
  'accepted → countered',
  'accepted → declined',
  'accepted → in_effect',
  'accepted → lapsed',
  'accepted → offered',
  'accepted → signed',
  'accepted → withdrawn',
  'draft → offered',
  'in_effect → ended',
  'in_effect → superseded',
  'offered → accepted',
  'offered → countered',
  'offered → declined',
  'offered → lapsed',
  'offered → withdrawn',
  'signed → ended',
  'signed → in_effect',
  'signed → superseded',
];

const sequences = fc.array(step, { maxLength: 22 });

describe('an agreement', () => {
  it('is in force when both signed the same digest, both cooling-offs are over and nobody withdrew, and then alone', () => {
    const seen: Seen = { states: new Set(), ways: new Set() };
    fc.assert(
      fc.property(sequences, (steps) => check(steps, rules, seen)),
      { numRuns: 20_000, seed: 20_261_122 },
    );
    expect([...seen.states].sort()).toEqual([...versionStatuses].sort());
    expect([...seen.ways].sort()).toEqual(everyWay);
  }, 60_000);

  it('is found out when a fault is put into any of its rules', () => {
    const faults: Partial<Rules>[] = [
      { showSignature: (_versions, { showsAt }, now) => (now < showsAt ? 'early' : 'shows') },
      { showSignature: () => 'shows' },
      {
        signVersion: (_space, versions, _by, _wish, _signed, now) => ({
          type: 'signed',
          version: versions[0] as Version,
          showsAt: now,
        }),
      },
      { showSignature: (_versions, { showsAt }, now) => (now < showsAt ? 'early' : 'void') },
    ];
    for (const fault of faults) {
      const outcome = fc.check(
        fc.property(sequences, (steps) => check(steps, { ...rules, ...fault })),
        { numRuns: 20_000, seed: 20_261_122 },
      );
      expect(outcome.failed).toBe(true);
    }
  }, 60_000);
});
