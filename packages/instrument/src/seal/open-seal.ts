import { fromBase64url } from '@footbridge/record';
import type { Seal } from './seal.ts';

/** A seal as it travels: bytes as base64url, the time as ISO 8601. */
export type SealInTransit = Readonly<Record<keyof Seal, string>>;

export const openSeal = ({ leaf, root, sealedAt, signature }: SealInTransit): Seal => ({
  leaf: fromBase64url(leaf),
  root: fromBase64url(root),
  sealedAt: new Date(sealedAt),
  signature: fromBase64url(signature),
});
