import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Review } from './index.ts';

const script = path.join(import.meta.dirname, 'command-line.ts');
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [script, ...args], { input, encoding: 'utf8' });

const text = 'Dear Tom,\nI am sorry if I hurt you.\n';
const file = path.join(mkdtempSync(path.join(tmpdir(), 'draft-')), 'letter.txt');
writeFileSync(file, text);

describe('the command line', () => {
  it('prints line and column, the words, why, and a question', () => {
    const { stdout, status } = run([file]);
    expect(stdout).toMatch(/^2:12 {2}conditional {2}“if I hurt you”\n {4}\S.*\.\n {4}\S.*\?\n/);
    expect(status).toBe(0);
  });

  it('prints the whole review for machines, also of standard input', () => {
    const { findings } = JSON.parse(run(['-', '--json'], text).stdout) as Review;
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['if I hurt you']);
  });

  it('prints one line of marks for each line of texts', () => {
    const lines = [
      { id: 'a', text: 'Sorry if I hurt you.' },
      { id: 'b', text: 'I was wrong.' },
    ];
    const { stdout } = run(['--jsonl'], `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n`);
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(found).toEqual([
      {
        id: 'a',
        spans: [{ start: 6, end: 19, category: 'conditional', ruleId: 'if-it-hurt', strength: 'strong' }],
        elements: ['regret', 'responsibility'],
      },
      { id: 'b', spans: [], elements: ['responsibility'] },
    ]);
  });

  it.each([
    { what: 'no file', args: [], input: '', says: 'usage' },
    { what: 'a file that is not there', args: ['no-such-letter.txt'], input: '', says: 'no-such-letter.txt' },
    { what: 'an option it does not know', args: ['--nonsense'], input: '', says: 'usage' },
    { what: 'a line that is no JSON', args: ['--jsonl'], input: '{"id":"a"\n', says: 'line 1' },
    { what: 'a line without a text', args: ['--jsonl'], input: '{"id":"a"}\n', says: 'line 1' },
  ])('says what is wrong, without a stack, given $what', ({ args, input, says }) => {
    const { stderr, status } = run(args, input);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });
});
