import { describe, expect, it } from 'vitest';
import { lexicon } from '../engine/find.ts';
import { scan } from '../engine/scan.ts';
import { engineFor } from '../engines.ts';
import { read } from '../text/read.ts';
import { examples } from './examples.fixture.ts';
import { rules, type Kind } from './index.ts';

const exceptions = (Object.keys(rules) as Kind[]).flatMap((kind) =>
  rules[kind].flatMap((rule) =>
    Object.keys(rule.unless ?? {}).map((name) => ({
      kind,
      rule: rule.id,
      name,
      example: examples[rule.id]?.[name] ?? '',
    })),
  ),
);

describe('every exception', () => {
  it.each(exceptions)(
    'of $rule, $name, spares a clean sentence: $example',
    ({ kind, rule, name, example }) => {
      const engine = engineFor(kind);
      const scanned = scan(read(example), lexicon);
      const found = (without?: ReadonlySet<string>) =>
        engine.run(scanned, without).matches.map((one) => one.rule.id);
      expect(found()).not.toContain(rule);
      expect(found(new Set([`${rule}/${name}`]))).toContain(rule);
    },
  );
});

describe('every rule', () => {
  const all = Object.values(rules).flat();

  it('has a name of its own', () => {
    expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length);
  });

  it('explains itself in plain words and asks, without rewriting', () => {
    for (const { why, question } of all) {
      expect(why).toMatch(/\.$/);
      expect(question).toMatch(/\?$/);
    }
  });
});
