import { envelopeVersion, isEnvelope, nonceLength, type Envelope } from '@footbridge/domain';
import { commit, fromBase64url, toBase64url, type Bytes } from '@footbridge/record';
import { authenticatedData, type Binding } from './binding.ts';
import { pad, unpad } from './padding.ts';

const saltLength = 16;

export interface SealedText {
  readonly envelope: Envelope;
  /** Salted digest of the text, for the record. The salt is inside the envelope. */
  readonly commitment: string;
}

export interface OpenedText {
  readonly text: string;
  /** 16 bytes, base64url. With the text it gives the commitment. */
  readonly salt: string;
  readonly commitment: string;
}

const join = (...parts: Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/**
 * Seals a text (AES-256-GCM, NIST SP 800-38D, with a random nonce).
 * @throws RangeError when the text fits into no envelope.
 */
export async function sealText(key: CryptoKey, binding: Binding, text: string): Promise<SealedText> {
  // Half a surrogate pair has no UTF-8: what is committed to must be what is read.
  const wellFormed = text.toWellFormed();
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: authenticatedData(binding) },
    key,
    pad(join(salt, new TextEncoder().encode(wellFormed))),
  );
  const bytes = join(new Uint8Array([envelopeVersion]), nonce, new Uint8Array(ciphertext));
  return { envelope: toBase64url(bytes) as Envelope, commitment: await commit(salt, wellFormed) };
}

/** @returns null when the key, the binding or a single bit is another one. */
export async function openText(
  key: CryptoKey,
  binding: Binding,
  envelope: string,
): Promise<OpenedText | null> {
  if (!isEnvelope(envelope)) return null;
  const bytes = fromBase64url(envelope);
  // Two texts of base64url may stand for the same bytes; only one of them is the envelope that was sealed.
  if (bytes[0] !== envelopeVersion || toBase64url(bytes) !== envelope) return null;
  try {
    const padded = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: bytes.slice(1, 1 + nonceLength),
        additionalData: authenticatedData(binding),
      },
      key,
      bytes.slice(1 + nonceLength),
    );
    const content = unpad(new Uint8Array(padded));
    if (!content || content.length < saltLength) return null;
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content.slice(saltLength));
    const salt = content.slice(0, saltLength);
    return { text, salt: toBase64url(salt), commitment: await commit(salt, text) };
  } catch {
    return null;
  }
}
