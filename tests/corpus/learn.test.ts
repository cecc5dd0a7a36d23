import { readFileSync } from 'node:fs';
import path from 'node:path';
import { review } from '@footbridge/draft-review';
import { pack, rules, study, unpack } from '@footbridge/draft-review/learning';
import { describe, expect, it } from 'vitest';
import { readSetAside } from './read-corpus.ts';
import { examples } from './learn/examples.ts';
import { learned, traces } from './learn/traces.ts';

describe('the learned weights', () => {
  it('come from these texts by this way of learning: run tests/corpus/learn/main.ts after changing either', () => {
    const written: unknown = JSON.parse(
      readFileSync(path.join(import.meta.dirname, 'learn/traces.json'), 'utf8'),
    );
    expect(traces()).toEqual(written);
  });

  it('come from nothing that is set aside', () => {
    const aside = new Set([...readSetAside().sentences, ...readSetAside().letters].map((one) => one.text));
    expect(learned().filter((one) => aside.has(one.text)).length).toBe(0);
  });

  it('are read back as they were written', () => {
    const { cells, rows, step, width } = unpack(
      pack(
        [
          new Map([[3, -2]]),
          new Map([
            [3, 7],
            [4000, 1],
          ]),
        ],
        0.5,
      ),
    );
    const of = (place: number) => {
      const row = rows[place] ?? 0;
      return [...cells.slice(row * width, (row + 1) * width)].map((one) => one * step);
    };
    expect([of(3), of(4000), of(5)]).toEqual([
      [-1, 3.5],
      [0, 0.5],
      [0, 0],
    ]);
  });

  it('leave out what is only a second reading', () => {
    const text = 'I am sorry, but you started it.';
    const span = { start: 12, end: 30 };
    const [, turn] = examples({
      text,
      spans: [
        { ...span, category: 'contrast' },
        { ...span, category: 'blame-shift', optional: true },
      ],
    });
    expect(turn?.labels).toEqual([0, 1, 0, 0, 0, -1, 0, 0]);
  });
});

describe('every rule for an apology', () => {
  const fired = new Map<string, number>();
  for (const { text } of learned()) {
    const held = study(text).matches.map((one) => one.rule.id);
    const explained = review(text, { kind: 'apology' }).findings.map((one) => one.ruleId);
    for (const id of new Set([...held, ...explained])) fired.set(id, (fired.get(id) ?? 0) + 1);
  }

  it.each(rules.apology.map((rule) => rule.id))('fires on at least three texts: %s', (id) => {
    expect(fired.get(id) ?? 0).toBeGreaterThanOrEqual(3);
  });
});
