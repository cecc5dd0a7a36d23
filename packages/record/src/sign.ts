import { actBytes, type Act, type SignedAct } from './act.ts';
import { fromBase64url, toBase64url, type Bytes } from './base64url.ts';

/** @param signingKey an Ed25519 private key. */
export async function signAct(act: Act, signingKey: CryptoKey): Promise<SignedAct> {
  const signature = await crypto.subtle.sign('Ed25519', signingKey, actBytes(act));
  return { ...act, signature: toBase64url(new Uint8Array(signature)) };
}

const imported = new Map<string, Promise<CryptoKey>>();

/** Importing costs as much as verifying, and a history has two authors. A server meets many, so it starts afresh. */
const importedAtMost = 1000;
function importSigningKey(publicKey: string): Promise<CryptoKey> {
  const known = imported.get(publicKey);
  if (known) return known;
  const key = crypto.subtle.importKey('raw', fromBase64url(publicKey), 'Ed25519', false, ['verify']);
  if (imported.size >= importedAtMost) imported.clear();
  imported.set(publicKey, key);
  return key;
}

/**
 * @param publicKey the author's Ed25519 public key, base64url.
 * @returns false for a wrong signature and for a key or signature that is none.
 */
export async function verifyAct(act: SignedAct, publicKey: string): Promise<boolean> {
  try {
    const key = await importSigningKey(publicKey);
    const signature: Bytes = fromBase64url(act.signature);
    return await crypto.subtle.verify('Ed25519', key, signature, actBytes(act));
  } catch {
    return false;
  }
}
