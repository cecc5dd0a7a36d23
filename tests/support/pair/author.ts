import type { SignedAct } from '@footbridge/contract';
import type { RecordedAct } from '@footbridge/domain';
import { actBytes, signedActBytes } from '@footbridge/record';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('base64url');

export interface Signing {
  readonly kind: RecordedAct;
  readonly space: string;
  /** The author's member id. */
  readonly member: string;
  readonly item: string;
  readonly envelope: string | null;
  /** What it is a commitment to. */
  readonly words?: string;
  readonly parents?: readonly string[];
}

export interface Signed {
  readonly act: SignedAct;
  /** Its name in the record. */
  readonly hash: string;
}

/** Somebody's signing key, and what it signs. */
export class Author {
  readonly #privateKey: KeyObject;
  readonly publicKey: string;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#privateKey = privateKey;
    this.publicKey = publicKey.export({ format: 'jwk' }).x ?? '';
  }

  sign({ kind, space, member, item, envelope, words = item, parents = [] }: Signing): Signed {
    const outside = {
      kind,
      item,
      parents: [...parents],
      commitment: sha256(words),
      envelopeHash: envelope === null ? null : sha256(envelope),
    };
    const whole = { version: 1, space, author: member, ...outside } as const;
    const signature = sign(null, actBytes(whole), this.#privateKey).toString('base64url');
    return { act: { ...outside, signature }, hash: sha256(signedActBytes({ ...whole, signature })) };
  }
}
