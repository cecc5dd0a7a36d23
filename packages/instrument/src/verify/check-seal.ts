import { fromBase64url, type Bytes } from '@footbridge/record';
import { attributesOf, fromCms } from '../seal/cms.ts';
import { elementsIn, type Element } from '../seal/der.ts';
import { sha256 } from '../sha256.ts';
import { Fault, type SealFacts } from './verdict.ts';

/** An ECDSA signature by P-256 as WebCrypto takes it: r and s, 32 bytes each, out of DER (RFC 3279, section 2.2.3). */
function inOneRow(signature: Bytes): Bytes {
  const [whole] = elementsIn(signature);
  const numbers = elementsIn(whole?.content ?? new Uint8Array());
  const row = new Uint8Array(64);
  for (const [index, { content }] of numbers.slice(0, 2).entries()) {
    const digits = content.subarray(content.findIndex((byte) => byte !== 0));
    row.set(digits, 32 * (index + 1) - digits.length);
  }
  return row;
}

async function isSignedBy(key: Bytes, signature: Bytes, data: Bytes): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('spki', key, algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, imported, inOneRow(signature), data);
}

/** The parts of a certificate that are asked about here (RFC 5280, section 4.1). */
function partsOf(certificate: Bytes) {
  const parts = (bytes: Bytes | undefined): Element[] => elementsIn(bytes ?? new Uint8Array());
  const [tbs, , signature] = parts(parts(certificate)[0]?.content);
  const [, , , issuer, validity, subject, key] = parts(tbs?.content);
  if (!tbs || !signature || !issuer || !validity || !subject || !key) throw new RangeError('no certificate');
  // The first byte of a bit string says how many bits of its last byte are none.
  return { tbs, issuer, validity, subject, key, signature: signature.content.subarray(1) };
}

const same = (one: Element, other: Element) =>
  one.whole.length === other.whole.length && one.whole.every((byte, index) => byte === other.whole[index]);

/** SHA-256 of a certificate as people compare it: groups of four hexadecimal digits. */
async function fingerprintOf(certificate: Bytes): Promise<string> {
  const digits = Array.from(await sha256(certificate), (byte) => byte.toString(16).padStart(2, '0'));
  return (digits.join('').match(/.{4}/g) ?? []).join(' ');
}

/** Of an installation's root, as it publishes it: DER, base64url. */
export const fingerprintOfRoot = (root: string): Promise<string> => fingerprintOf(fromBase64url(root));

/** @throws Fault unless it is a whole seal of an installation for exactly this digest. */
export async function checkSeal(cms: Bytes, digest: Bytes): Promise<SealFacts> {
  try {
    const seal = await fromCms(cms, digest);
    const [leaf, root] = [partsOf(seal.leaf), partsOf(seal.root)];
    const holds =
      same(leaf.issuer, root.subject) &&
      same(root.issuer, root.subject) &&
      (await isSignedBy(root.key.whole, root.signature, root.tbs.whole)) &&
      (await isSignedBy(root.key.whole, leaf.signature, leaf.tbs.whole)) &&
      (await isSignedBy(leaf.key.whole, seal.signature, await attributesOf(seal, digest)));
    if (holds) return { sealedAt: seal.sealedAt, fingerprint: await fingerprintOf(seal.root) };
  } catch {
    // Whatever is no DER, no key or no signature is no seal either.
  }
  throw new Fault('The seal does not fit the file: something in it was changed after it was sealed.');
}
