import type { Topic } from '@footbridge/client';
import { describe, expect, test } from 'vitest';
import { libraryClauses, themes } from '#lib/copy/clauses/library.ts';
import { topics as words } from '#lib/copy/topics.ts';
import { startFrom } from './draft-clause.ts';
import { fittingTopics, limitsToStartFrom } from './fitting-topics.ts';

const two = { own: { member: 'r', name: 'Ruth' }, other: { member: 's', name: 'Sam' } };
const topic = (name: string, status: Topic['status']): Topic => ({ id: name, name, status });
const namesOf = (kind: 'agreed' | 'declared', ...topics: Topic[]) =>
  fittingTopics(topics, kind).map(({ name }) => name);

describe('clauses that fit one’s topics', () => {
  test('leave alone what is off limits, and keep for planned talks what is for later', () => {
    expect(namesOf('agreed', topic('the past', 'off_limits'), topic('school', 'later'))).toEqual([
      'Leave “the past” alone',
      'Talk of “school” when it is planned',
    ]);
    expect(namesOf('declared', topic('the past', 'off_limits'))).toEqual(['I leave “the past” for later']);
  });

  test('have the topic in them, and are the same clauses as ever', () => {
    const [first] = fittingTopics([topic('the past', 'off_limits')], 'agreed');
    const clause = startFrom(first!, two);
    expect(clause.words.what).toBe('We will not bring up the past.');
    expect(libraryClauses.map(({ id }) => id)).toContain(clause.start!.library);
  });

  test('are those of its theme where one is open to talk, or will be', () => {
    expect(namesOf('agreed', topic('Money', 'open'))).toHaveLength(2);
    expect(namesOf('agreed', topic('money', 'later'))).toHaveLength(3);
    expect(namesOf('agreed', topic('money', 'off_limits'))).toHaveLength(1);
    expect(namesOf('agreed', topic('pottery', 'open'))).toEqual([]);
  });

  test('stand there once, however often a topic does', () => {
    expect(namesOf('agreed', topic('money', 'open'), topic('Money ', 'open'))).toHaveLength(2);
  });

  test('stand before all that a limit may start from, and each once', () => {
    for (const status of ['open', 'later', 'off_limits'] as const) {
      const marked = words.suggestions.map((name) => topic(name, status));
      const names = limitsToStartFrom(marked).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { kind, name } of libraryClauses) if (kind === 'declared') expect(names).toContain(name);
      expect(names.slice(0, namesOf('declared', ...marked).length)).toEqual(namesOf('declared', ...marked));
    }
  });

  test('have a theme by the very words that are suggested as topics', () => {
    for (const { topic: named } of themes) if (named) expect(words.suggestions).toContain(named);
  });
});
