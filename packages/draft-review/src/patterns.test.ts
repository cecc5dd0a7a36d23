import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
import { expect, it } from 'vitest';

const folder = import.meta.dirname;
const literal =
  /(?<=[\s(:=,!])\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([a-z]*)/g;
const sources = (readdirSync(folder, { recursive: true }) as string[]).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
const expressions = sources.flatMap((file) =>
  [...readFileSync(path.join(folder, file), 'utf8').matchAll(literal)]
    .map(([, source = '', flags = '']) => ({ file, source, flags }))
    .filter(({ source }) => !source.startsWith('*')),
);

it('finds the regular expressions of the package', () => {
  expect(expressions.length).toBeGreaterThan(10);
});

it.each(expressions)(
  'takes time in proportion to the text: /$source/$flags in $file',
  async ({ source, flags }) => {
    expect((await check(source, flags, { timeout: 10_000 })).status).toBe('safe');
  },
);

it('would catch one that does not', async () => {
  expect((await check('^(a|a)*$', '')).status).toBe('vulnerable');
});

it('imports nothing that reaches the network or a disk, but in the command line', () => {
  const reaching = sources
    .filter((file) => file !== 'command-line.ts')
    .filter((file) =>
      /from '(?:node:|https?:)|\bfetch\(|WebSocket|XMLHttpRequest|localStorage|indexedDB/.test(
        readFileSync(path.join(folder, file), 'utf8'),
      ),
    );
  expect(reaching).toEqual([]);
});
