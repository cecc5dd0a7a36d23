import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** A new passphrase was asked for by mail, by someone who has neither the old one nor the code. */
export interface Reset {
  readonly askedAt: Date;
}

const after = ({ askedAt }: Reset, wait: number) => new Date(askedAt.getTime() + wait);

/** When the link begins to let one choose a new passphrase. Until then whoever is signed in can stop it. */
export const resetOpensAt = (reset: Reset): Date => after(reset, limits.resetWait);

/** When the link dies of itself: an old mail must not stay a key for ever. */
export const resetEndsAt = (reset: Reset): Date => after(reset, limits.resetWait + limits.resetLife);

const isAlive = (reset: Reset | undefined, now: Date): reset is Reset =>
  reset !== undefined && now < resetEndsAt(reset);

/**
 * Asking. One that is alive stays as it is: whoever asks again neither shortens the wait nor begins it anew, or anyone
 * who knows an address could keep its owner waiting for ever.
 */
export const askReset = (
  pending: Reset | undefined,
  now: Date,
): { type: 'reset:asked' } | { type: 'reset:repeated' } =>
  isAlive(pending, now) ? { type: 'reset:repeated' } : { type: 'reset:asked' };

/** Looking at the link, and pausing with it. One that was stopped, used or never made gets the same answer. */
export const readReset = (
  reset: Reset | undefined,
  now: Date,
): Refusal | { type: 'reset:waiting' } | { type: 'reset:open' } => {
  if (!isAlive(reset, now)) return refuse('reset:unknown');
  return now < resetOpensAt(reset) ? { type: 'reset:waiting' } : { type: 'reset:open' };
};

/** Choosing a new passphrase with it. */
export function finishReset(reset: Reset | undefined, now: Date): Refusal | { type: 'reset:finished' } {
  const read = readReset(reset, now);
  if ('refused' in read) return read;
  return read.type === 'reset:open' ? { type: 'reset:finished' } : refuse('reset:waiting');
}
