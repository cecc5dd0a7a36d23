import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../runner/command.ts';
import { asOne, sum } from '../runner/outcome.ts';
import { playwrightOutcome, vitestOutcome } from '../runner/reports.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'gate-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(report: object): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}
const [well, badly] = [
  { ok: true, output: '' },
  { ok: false, output: 'why' },
];

describe('the gate', () => {
  it('adds up what passed and what failed', () => {
    const report = written({ numPassedTests: 5, numFailedTests: 2, testResults: [] });
    expect(sum([vitestOutcome(badly, report), asOne(well)])).toEqual({ passed: 6, failed: 2 });
    const browser = written({ stats: { expected: 3, flaky: 1, unexpected: 1 } });
    expect(playwrightOutcome(badly, browser)).toMatchObject({ passed: 4, failed: 1 });
  });

  it('counts a file that could not be loaded', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = written({ numPassedTests: 5, numFailedTests: 0, testResults: [broken] });
    expect(vitestOutcome(badly, report)).toMatchObject({ passed: 5, failed: 1 });
  });

  it('fails when a run ended badly, whatever its report says, and when there is no report', () => {
    const report = written({ numPassedTests: 5, numFailedTests: 0, testResults: [] });
    expect(vitestOutcome(badly, report)).toMatchObject({ passed: 5, failed: 1 });
    expect(vitestOutcome(well, path.join(folder, 'nowhere.json'))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('sees a command fail, and ends one that hangs', async () => {
    expect((await run(['node', '-e', 'process.exit(3)'], {}, 1)).ok).toBe(false);
    expect((await run(['no-such-command'], {}, 1)).ok).toBe(false);
    const hanging = await run(['node', '-e', 'setInterval(() => {}, 1000)'], {}, 0.005);
    expect(hanging.ok).toBe(false);
  });
});
