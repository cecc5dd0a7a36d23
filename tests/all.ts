import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './runner/chromium.ts';
import { run } from './runner/command.ts';
import { asOne, notRun, sum, type Outcome } from './runner/outcome.ts';
import { playwrightOutcome, vitestOutcome } from './runner/reports.ts';

/** The whole gate: `pnpm test`. Its last line says how many tests passed and failed. */

const reports = mkdtempSync(path.join(tmpdir(), 'footbridge-reports-'));

async function systemTests(): Promise<Outcome> {
  const file = path.join(reports, 'vitest.json');
  const command = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${file}`];
  return vitestOutcome(await run(command, {}, 18), file);
}

async function browserTests(): Promise<Outcome> {
  const chromium = findChromium();
  if (!chromium) return notRun('Chromium');
  const file = path.join(reports, 'playwright.json');
  const command = ['playwright', 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'];
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  return playwrightOutcome(await run(command, env, 18), file);
}

const parts: Record<string, () => Promise<Outcome>> = {
  verify: async () => asOne(await run(['node', '--run', 'verify'], {}, 6)),
  build: async () => asOne(await run(['turbo', 'run', 'build', '--output-logs=errors-only'], {}, 3)),
  'unit and system tests': systemTests,
  'browser tests': browserTests,
};

function report(name: string, { passed, failed, output, needs }: Outcome, seconds: number): void {
  if (failed > 0 && output) console.log(`\n${output}\n`);
  if (needs) console.log(`${name}: NOT RUN: needs ${needs}`);
  else console.log(`${name}: ${passed} passed, ${failed} failed, in ${seconds.toFixed(0)} s`);
}

const outcomes: Outcome[] = [];
for (const [name, perform] of Object.entries(parts)) {
  const start = performance.now();
  const outcome = await perform();
  outcomes.push(outcome);
  report(name, outcome, (performance.now() - start) / 1_000);
}
rmSync(reports, { recursive: true, force: true });

const { passed, failed } = sum(outcomes);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
