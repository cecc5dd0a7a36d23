import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** What an account knows of its one-time codes (RFC 6238). */
export interface Codes {
  /** Null while the app that shows them has not shown that it has the secret. */
  readonly onSince: Date | null;
  /** The newest step that a code was taken for. */
  readonly lastStep: number;
}

/** Which step a moment belongs to, counted from 1970 (RFC 6238, section 4). */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / limits.codeStep);

/** @param step the step the code is right for, or null when it is right for none that is near enough. */
const take = ({ lastStep }: Codes, step: number | null): Refusal | { type: 'codes:taken'; step: number } =>
  step !== null && step > lastStep ? { type: 'codes:taken', step } : refuse('codes:wrong');

/**
 * Whether whoever has proven to know the passphrase has to show a code as well. Each step is good once, so a code that
 * was read over a shoulder is worth nothing afterwards.
 * @param step undefined when no code was given.
 */
export function askForCode(
  codes: Codes | undefined,
  step: number | null | undefined,
): Refusal | { type: 'codes:none' } | { type: 'codes:taken'; step: number } {
  if (!codes?.onSince) return { type: 'codes:none' };
  return step === undefined ? refuse('codes:needed') : take(codes, step);
}

/** Turning them on: only once the app has shown that it has the secret, or their owner would be locked out. */
export function turnCodesOn(
  codes: Codes | undefined,
  step: number | null,
): Refusal | { type: 'codes:taken'; step: number } {
  if (!codes || codes.onSince) return refuse('state:changed');
  return take(codes, step);
}
