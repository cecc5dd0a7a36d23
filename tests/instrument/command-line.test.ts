import { spawnSync } from 'node:child_process';
import { instrumentFile } from '@footbridge/instrument';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSealer, sealedPdf } from './sealing.ts';
import { aClause, signedAgreement } from './signed.ts';

const script = path.resolve('packages/instrument/src/command-line.ts');
const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

let folder: string;
const file = (name: string) => path.join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'footbridge-instrument-'));
  const instrument = await signedAgreement([aClause({ what: 'We write on Sundays.' })]);
  const pdf = await sealedPdf(instrument, await newSealer());
  writeFileSync(file('signed.pdf'), pdf);
  writeFileSync(file('cut.pdf'), pdf.subarray(0, -1));
  writeFileSync(file('signed.json'), instrumentFile(instrument));
  writeFileSync(
    file('changed.json'),
    new TextDecoder().decode(instrumentFile(instrument)).replace('Sunday', 'Monday'),
  );
  writeFileSync(file('foreign.pdf'), '%PDF-1.4\n');
  writeFileSync(file('empty.pdf'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('instrument verify', () => {
  it('says what a paper is, who signed which digest when, and that it need not hold any more', () => {
    const { stdout, status } = run('verify', file('signed.pdf'));
    for (const words of [
      'A signed agreement, as a PDF.',
      'covers every byte',
      'Signed by Ruth',
      '22 November 2026, 06:40:12 UTC',
      'compare it with the one it publishes',
      'It does not show that it still holds.',
      '\nVALID\n',
    ]) {
      expect(stdout).toContain(words);
    }
    expect([status, run('verify', file('signed.json')).status]).toEqual([0, 0]);
  });

  it.each([
    ['cut.pdf', 1, 'NO   Something was added to the file, or cut from it'],
    ['changed.json', 1, 'NO   The file was changed after it was made'],
    ['foreign.pdf', 2, 'carries no seal of Footbridge'],
    ['empty.pdf', 2, 'This file is empty.'],
  ])('says of %s with exit code %i: %s', (name, code, words) => {
    const { stdout, stderr, status } = run('verify', file(name));
    expect([status, stderr, stdout.includes(words)]).toEqual([code, '', true]);
  });

  it.each([[['sign', 'x']], [['verify', 'no-such-file']]])(
    'says how it is called, without a stack: %j',
    (args) => {
      const { stderr, status } = run(...args);
      expect([status, stderr.split('\n').length]).toEqual([2, 2]);
    },
  );
});
