import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { refuseSaying, type SeenSpace } from './refuse-saying.ts';
import { isOpen, signableUntil, statusOf } from './status.ts';
import { isSignedByBoth, type Version } from './versions.ts';

/** A signature that is cooling off: nobody but its owner knows of it, and its owner may take it back without a trace. */
export interface PendingSignature {
  readonly by: string;
  readonly version: string;
  readonly digest: string;
  readonly signedAt: Date;
  /** When its cooling-off is over. */
  readonly showsAt: Date;
}

/**
 * Signing a version that both have accepted, clause by clause.
 *
 * @param digest of what was read and signed.
 * @param hasSigned that whoever signs has done so before, seen by the other or not.
 */
export function signVersion(
  space: SeenSpace,
  versions: readonly Version[],
  by: string,
  { version: id, digest, epoch }: { version: string; digest: string; epoch: number },
  hasSigned: boolean,
  now: Date,
): Refusal | { type: 'signed'; version: Version; showsAt: Date } {
  const closed = refuseSaying(space, epoch);
  if (closed) return closed;
  const version = versions.find((one) => one.id === id);
  if (!version) return refuse('agreement:unknown');
  const isSame = version.digest === digest && statusOf(version, versions, now) === 'accepted';
  if (!isSame || hasSigned || version.signatures.some((one) => one.by === by)) {
    return refuse('agreement:changed');
  }
  if (now > signableUntil(version)) return refuse('agreement:lapsing');
  return { type: 'signed', version, showsAt: new Date(now.getTime() + limits.coolingOff) };
}

/**
 * Called by the clock's hand, never by a person. A signature under something that was changed, taken back or declined
 * meanwhile never shows.
 */
export function showSignature(
  versions: readonly Version[],
  pending: PendingSignature,
  now: Date,
): 'early' | 'shows' | 'void' {
  if (now < pending.showsAt) return 'early';
  const version = versions.find(({ id }) => id === pending.version);
  const holds = version?.digest === pending.digest && statusOf(version, versions, now) === 'accepted';
  return holds ? 'shows' : 'void';
}

/**
 * Not going on with a version that does not stand yet: its author takes it back, the other declines it. Nothing refuses
 * it, and no key is needed.
 * @returns null: it is over anyway.
 */
export function stopVersion(
  versions: readonly Version[],
  id: string,
  now: Date,
): Refusal | { type: 'stopped' } | null {
  const version = versions.find((one) => one.id === id);
  if (!version) return refuse('agreement:unknown');
  if (isSignedByBoth(version)) return refuse('agreement:changed');
  return isOpen(version, versions, now) ? { type: 'stopped' } : null;
}
