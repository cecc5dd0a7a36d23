import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import type { SealView } from '@footbridge/contract';
import { attributesOf } from '@footbridge/instrument/seal';
import type { SealKeys } from '../config/seal-keys.ts';

/** The installation's seal. It is asked for a digest and never sees a file. */
export interface Sealer {
  /** DER, base64url. */
  readonly root: string;
  readonly seal: (digest: string, at: Date) => Promise<SealView>;
}

const bytes = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'));

export function createSealer({ root, leaf, leafKey }: SealKeys): Sealer {
  const key: KeyObject = createPrivateKey({
    key: Buffer.from(leafKey, 'base64url'),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    root,
    async seal(digest, at) {
      // A signature says its time to the second.
      const sealedAt = new Date(Math.floor(at.getTime() / 1_000) * 1_000);
      const certificates = { root: bytes(root), leaf: bytes(leaf) };
      const attributes = await attributesOf({ ...certificates, sealedAt }, bytes(digest));
      const signature = sign('sha256', attributes, key).toString('base64url');
      return { root, leaf, sealedAt: sealedAt.toISOString(), signature };
    },
  };
}
