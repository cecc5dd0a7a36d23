import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { expand, extract } from './hkdf.ts';

/** A sealed text for one recipient, from a sender who proves who they are; with a pre-shared key, where there is one. */
export interface Sealed {
  readonly encapsulated: Buffer;
  readonly ciphertext: Buffer;
  readonly aad: Buffer;
  readonly info: Buffer;
  readonly psk?: { readonly id: Buffer; readonly key: Buffer };
  /** X25519, 32 bytes. */
  readonly recipient: { readonly secret: Buffer; readonly publicKey: Buffer };
  readonly sender: Buffer;
  readonly aead: 'aes-128-gcm' | 'aes-256-gcm';
}

const aeads = { 'aes-128-gcm': { id: 1, keyLength: 16 }, 'aes-256-gcm': { id: 2, keyLength: 32 } };
const none = Buffer.alloc(0);
const number = (value: number) => Buffer.from([value >> 8, value & 255]);
const text = (value: string) => Buffer.from(value);

const labelled = (suite: Buffer) => ({
  extract: (salt: Buffer, label: string, secret: Buffer) =>
    extract(salt, Buffer.concat([text('HPKE-v1'), suite, text(label), secret])),
  expand: (key: Buffer, label: string, info: Buffer, length: number) =>
    expand(key, Buffer.concat([number(length), text('HPKE-v1'), suite, text(label), info]), length),
});

const [secretHead, publicHead] = ['302e020100300506032b656e04220420', '302a300506032b656e032100'].map(
  (head) => Buffer.from(head, 'hex'),
) as [Buffer, Buffer];
const x25519 = (secret: Buffer, publicKey: Buffer) =>
  diffieHellman({
    privateKey: createPrivateKey({ key: Buffer.concat([secretHead, secret]), format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: Buffer.concat([publicHead, publicKey]), format: 'der', type: 'spki' }),
  });

/** RFC 9180 as it is written, for DHKEM(X25519, HKDF-SHA256) and HKDF-SHA256: to check what the client uses against. */
export function openHpke({
  encapsulated,
  ciphertext,
  aad,
  info,
  psk,
  recipient,
  sender,
  aead,
}: Sealed): Buffer {
  const kem = labelled(Buffer.concat([text('KEM'), number(32)]));
  const shared = Buffer.concat([x25519(recipient.secret, encapsulated), x25519(recipient.secret, sender)]);
  const parties = Buffer.concat([encapsulated, recipient.publicKey, sender]);
  const secretOfBoth = kem.expand(kem.extract(none, 'eae_prk', shared), 'shared_secret', parties, 32);

  const { id, keyLength } = aeads[aead];
  const schedule = labelled(Buffer.concat([text('HPKE'), number(32), number(1), number(id)]));
  const about = Buffer.concat([
    Buffer.from([psk ? 3 : 2]),
    schedule.extract(none, 'psk_id_hash', psk?.id ?? none),
    schedule.extract(none, 'info_hash', info),
  ]);
  const secret = schedule.extract(secretOfBoth, 'secret', psk?.key ?? none);
  const key = schedule.expand(secret, 'key', about, keyLength);
  const decipher = createDecipheriv(aead, key, schedule.expand(secret, 'base_nonce', about, 12));
  decipher.setAAD(aad).setAuthTag(ciphertext.subarray(-16));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()]);
}
