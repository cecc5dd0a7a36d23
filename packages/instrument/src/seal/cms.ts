import type { Bytes } from '@footbridge/record';
import { sha256 } from '../sha256.ts';
import { sealedAttributes } from './attributes.ts';
import { der, elementsIn, join, objectIdentifier, octets, sequence, setOf, smallInteger } from './der.ts';
import type { Seal } from './seal.ts';

const withSha256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'));
const ecdsaWithSha256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'));
const data = objectIdentifier('1.2.840.113549.1.7.1');
const signedData = objectIdentifier('1.2.840.113549.1.7.2');

/** The attributes that a seal signs for a digest. */
export const attributesOf = async (
  { leaf, root, sealedAt }: Pick<Seal, 'leaf' | 'root' | 'sealedAt'>,
  digest: Bytes,
): Promise<Bytes> => sealedAttributes(digest, sealedAt, [await sha256(leaf), await sha256(root)]);

/** Issuer and serial number of a certificate (RFC 5280, section 4.1), as CMS names a signer. */
function nameOf(certificate: Bytes): Bytes {
  const [outer] = elementsIn(certificate);
  const [tbs] = elementsIn(outer?.content ?? new Uint8Array());
  const [, serial, , issuer] = elementsIn(tbs?.content ?? new Uint8Array());
  if (!serial || !issuer) throw new RangeError('no certificate');
  return sequence(issuer.whole, serial.whole);
}

/** A seal for a digest as it stands in a PDF: CMS SignedData without its content (RFC 5652; PAdES, EN 319 142-1). */
export async function toCms(seal: Seal, digest: Bytes): Promise<Bytes> {
  const attributes = await attributesOf(seal, digest);
  const signer = sequence(
    smallInteger(1),
    nameOf(seal.leaf),
    withSha256,
    der(0xa0, ...elementsIn(attributes).map(({ content }) => content)),
    ecdsaWithSha256,
    octets(seal.signature),
  );
  const certificates = join([seal.leaf, seal.root]);
  return sequence(
    signedData,
    der(
      0xa0,
      sequence(smallInteger(1), setOf(withSha256), sequence(data), der(0xa0, certificates), setOf(signer)),
    ),
  );
}

/**
 * Reads a seal out of what stands in a PDF. Whatever could be written in two ways is only taken in ours.
 * @throws RangeError when it is none of ours for this digest.
 */
export async function fromCms(cms: Bytes, digest: Bytes): Promise<Seal> {
  const inside = (bytes: Bytes | undefined, ...path: readonly number[]): Bytes =>
    path.reduce((at, index) => elementsIn(at)[index]?.content ?? new Uint8Array(), bytes ?? new Uint8Array());
  const [leaf, root] = elementsIn(inside(cms, 0, 1, 0, 3));
  const signer = elementsIn(inside(cms, 0, 1, 0, 4, 0));
  const [attributes, signature] = [signer[3], signer[5]];
  const time = elementsIn(attributes?.content ?? new Uint8Array())
    .map(({ content }) => elementsIn(inside(content, 1))[0])
    .find((value) => value?.tag === 0x17);
  if (!leaf || !root || !signature || !time) throw new RangeError('no seal of ours');
  const seal = {
    leaf: leaf.whole,
    root: root.whole,
    sealedAt: readUtcTime(new TextDecoder().decode(time.content)),
    signature: signature.content,
  };
  const ours = await toCms(seal, digest);
  const isOurs = ours.length === cms.length && ours.every((byte, index) => byte === cms[index]);
  if (!isOurs) throw new RangeError('no seal of ours for this file');
  return seal;
}

function readUtcTime(text: string): Date {
  const [, ...parts] = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const moment = new Date(`20${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(moment.getTime())) throw new RangeError('no time');
  return moment;
}
