import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64url, toBase64url, type Bytes } from '@footbridge/record';
import type { KeyPair } from './key-pair.ts';

/** HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const encapsulatedLength = 32;

/**
 * What a wrap of a space key is bound to. Wraps are always authenticated by their sender's key, so a server cannot put a
 * key of its own in force; from the second epoch on they also need the key before (`previous`, a pre-shared key), so nobody
 * who was not in the space can.
 */
export interface SpaceKeyBinding {
  readonly space: string;
  readonly epoch: number;
  readonly previous: Bytes | null;
  /** For someone who does not have the key before it: the one never passes for the other. */
  readonly isGiven?: boolean;
}

/** What a wrap of an item's own key is bound to. */
export interface ItemBinding {
  readonly space: string;
  readonly item: string;
  readonly author: string;
}

/** What a wrap of the key of the two is bound to, for one of them who came back without it. */
export interface OfTwoBinding {
  readonly space: string;
  readonly epoch: number;
  readonly isOfTwo: true;
}

export type WrapBinding = SpaceKeyBinding | ItemBinding | OfTwoBinding;

function parameters(binding: WrapBinding) {
  if ('item' in binding) {
    const { space, item, author } = binding;
    return { info: infoOf('footbridge item key', space, item, author) };
  }
  if ('isOfTwo' in binding) return { info: infoOf('footbridge key of two', binding.space, binding.epoch) };
  const { space, epoch, previous, isGiven } = binding;
  return {
    info: infoOf(isGiven ? 'footbridge space key given' : 'footbridge space key', space, epoch),
    ...(previous && {
      psk: { id: new TextEncoder().encode(`epoch ${epoch - 1}`).buffer, key: previous.buffer },
    }),
  };
}

const infoOf = (what: string, ...about: (string | number)[]) =>
  new TextEncoder().encode(JSON.stringify([what, 1, ...about])).buffer;

const importPublicKey = (publicKey: string) => suite.kem.importKey('raw', fromBase64url(publicKey).buffer);

/** @returns 80 bytes, base64url: the encapsulated key, then the sealed 32-byte key. */
export async function wrapKey(
  key: Bytes,
  sender: KeyPair,
  recipient: string,
  binding: WrapBinding,
): Promise<string> {
  const context = await suite.createSenderContext({
    senderKey: sender,
    recipientPublicKey: await importPublicKey(recipient),
    ...parameters(binding),
  });
  const sealed = await context.seal(key.buffer);
  const wrap = new Uint8Array(encapsulatedLength + sealed.byteLength);
  wrap.set(new Uint8Array(context.enc));
  wrap.set(new Uint8Array(sealed), encapsulatedLength);
  return toBase64url(wrap);
}

/** @returns null when it was made by someone else, for someone else, or for another space or epoch. */
export async function unwrapKey(
  wrap: string,
  sender: string,
  recipient: KeyPair,
  binding: WrapBinding,
): Promise<Bytes | null> {
  try {
    const bytes = fromBase64url(wrap);
    const context = await suite.createRecipientContext({
      recipientKey: recipient,
      enc: bytes.slice(0, encapsulatedLength).buffer,
      senderPublicKey: await importPublicKey(sender),
      ...parameters(binding),
    });
    return new Uint8Array(await context.open(bytes.slice(encapsulatedLength).buffer));
  } catch {
    return null;
  }
}
