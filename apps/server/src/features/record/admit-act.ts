import { hash } from 'node:crypto';
import type { SignedAct } from '@footbridge/contract';
import { isAdmissible, refuse, type RecordedAct, type Refusal } from '@footbridge/domain';
import { actBytes, signedActText } from '@footbridge/record';
import { isSignedBy } from './is-signed-by.ts';

interface Admission {
  readonly kind: RecordedAct;
  readonly space: string;
  readonly author: { readonly id: string; readonly signingKey: string };
  readonly message?: string;
  /** The text the act is about; null for an act without one. */
  readonly envelope: string | null;
  /** Those of the act's parents that are in the record. */
  readonly known: ReadonlySet<string>;
}

const sha256 = (data: string | Uint8Array) => hash('sha256', data, 'base64url');

/**
 * Whether this is the author's own signature (Ed25519, RFC 8032) under the very act being performed. All of it is
 * synchronous: the author's key is known only inside the transaction, where nothing but the database is awaited.
 * @returns the act's hash, its name in the record.
 */
export function admitAct(act: SignedAct, admission: Admission): Refusal | { hash: string } {
  const { kind, space, author, message, envelope, known } = admission;
  const envelopeHash = envelope === null ? null : sha256(envelope);
  const isRecorded = (hashes: readonly string[]) => hashes.every((hash) => known.has(hash));
  if (!isAdmissible(act, { kind, message, envelopeHash }, isRecorded)) return refuse('request:invalid');
  const whole = { version: 1, space, author: author.id, ...act } as const;
  return isSignedBy(author.signingKey, actBytes(whole), act.signature)
    ? { hash: sha256(signedActText(whole)) }
    : refuse('request:invalid');
}

/** The name of an act that was admitted before. */
export const hashOf = (act: SignedAct, space: string, author: string): string =>
  sha256(signedActText({ version: 1, space, author, ...act }));
