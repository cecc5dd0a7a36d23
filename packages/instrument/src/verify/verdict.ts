import type { Instrument } from '../instrument.ts';
import type { Line } from '../words/line.ts';

/** What a check found, in a plain sentence. */
export interface Finding {
  readonly holds: boolean;
  readonly words: string;
}

/**
 * - `valid`: everything that can be checked in the file holds.
 * - `invalid`: it is one of ours, or says so, and something does not hold.
 * - `foreign`: it is none of ours.
 */
export type Outcome = 'valid' | 'invalid' | 'foreign';

export interface Verdict {
  readonly outcome: Outcome;
  /** What it is. */
  readonly what: string;
  /** In the order in which they were checked; the last may be the one that failed. */
  readonly findings: readonly Finding[];
  /** What was signed, in words, and who signed it; only when all of it holds. */
  readonly proven: Proven | null;
}

export interface Proven {
  readonly instrument: Instrument;
  readonly agreement: readonly Line[];
  readonly certificate: readonly Line[];
  readonly seal: SealFacts | null;
}

export interface SealFacts {
  readonly sealedAt: Date;
  /** SHA-256 of the root certificate, in groups of four hexadecimal digits. */
  readonly fingerprint: string;
}

/** Stops a check with what is wrong. */
export class Fault extends Error {}

export const foreign = (what: string): Verdict => ({ outcome: 'foreign', what, findings: [], proven: null });
