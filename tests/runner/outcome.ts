/** What one part of the test command came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Shown when something failed. */
  readonly output: string;
  /** What the machine lacks, when the part could not run at all. */
  readonly needs?: string;
}

export const sum = (outcomes: readonly Outcome[]) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.reduce((total, { failed }) => total + failed, 0),
});

/** A part that is green or red as a whole. */
export const asOne = ({ ok, output }: { ok: boolean; output: string }): Outcome => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  output,
});

/** A part that cannot run fails where everything must run, and is only mentioned elsewhere. */
export const notRun = (needs: string): Outcome => ({
  passed: 0,
  failed: process.env.CI === 'true' ? 1 : 0,
  output: '',
  needs,
});
