import { existsSync, readFileSync } from 'node:fs';
import type { Finished } from './command.ts';
import type { Outcome } from './outcome.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number };
}

/** A file that could not even be loaded holds no test that failed, and is one failure all the same. */
const fromVitest = ({ numPassedTests, numFailedTests, testResults }: VitestReport) => ({
  passed: numPassedTests,
  failed:
    numFailedTests +
    testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
});

const fromPlaywright = ({ stats }: PlaywrightReport) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
});

/** A run that ended badly counts at least one failure, whatever its report says. */
function outcome<Report>(
  { ok, output }: Finished,
  file: string,
  count: (report: Report) => { passed: number; failed: number },
): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1, output };
  const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  return { passed, failed: ok ? failed : Math.max(failed, 1), output };
}

export const vitestOutcome = (finished: Finished, file: string) => outcome(finished, file, fromVitest);
export const playwrightOutcome = (finished: Finished, file: string) =>
  outcome(finished, file, fromPlaywright);
