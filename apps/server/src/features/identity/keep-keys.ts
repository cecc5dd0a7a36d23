import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import type { AccountKeys } from '@footbridge/contract';
import { accounts, asAuth } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** Keeps the sealed root key and the public keys, once. Sending the same again changes nothing. */
export async function keepKeys(
  { actor, database, keys, proofs }: VerbContext,
  { recoveryHalf, ...sealed }: AccountKeys & { recoveryHalf: string },
): Promise<Refusal | Record<string, never>> {
  if (!canBeWrittenTo(sealed.publicKeys.agreement)) return refuse('request:invalid');
  const recoveryHash = await proofs.hash(recoveryHalf);
  return asAuth(database, async (tx) => {
    const account = await accounts.find(tx, actor.accountId);
    if (!account) return refuse('session:missing');
    const recoveryLookup = keys.recoveryLookup(recoveryHalf);
    const kept = await accounts.keepKeys(tx, account.id, { ...sealed, recoveryLookup, recoveryHash });
    if (kept) return {};
    const before = await accounts.find(tx, actor.accountId);
    const isSame = before?.recoveryLookup?.equals(recoveryLookup) && before.byCode === sealed.byCode;
    return isSame ? {} : refuse('key:conflict');
  });
}

const anyone = generateKeyPairSync('x25519').privateKey;

/**
 * A point of small order agrees with nobody (RFC 7748, section 6.1): whoever shares a space with its owner could never
 * make a key for the two of them, and nothing they write would ever leave.
 */
function canBeWrittenTo(agreementKey: string): boolean {
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: agreementKey }, format: 'jwk' });
  try {
    diffieHellman({ privateKey: anyone, publicKey });
    return true;
  } catch {
    return false;
  }
}
