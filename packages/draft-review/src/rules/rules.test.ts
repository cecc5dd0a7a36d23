import { describe, expect, it } from 'vitest';
import { review } from '../index.ts';
import { rules, type Kind } from './index.ts';

const exceptions = (Object.keys(rules) as Kind[]).flatMap((kind) =>
  rules[kind].flatMap((rule) =>
    Object.entries(rule.unless ?? {}).map(([name, { example }]) => ({ kind, rule: rule.id, name, example })),
  ),
);

describe('every exception', () => {
  it.each(exceptions)(
    'of $rule, $name, spares a clean sentence: $example',
    ({ kind, rule, name, example }) => {
      const found = (without?: ReadonlySet<string>) =>
        review(example, without ? { kind, without } : { kind }).findings.map((one) => one.ruleId);
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
