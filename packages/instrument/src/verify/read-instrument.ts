import { isFlaw, readAgreement } from '@footbridge/domain';
import type { Bytes } from '@footbridge/record';
import { canonicalJson } from '@footbridge/record';
import { checksumOf } from '../make-instrument.ts';
import { instrumentFormat, type Instrument, type Proof } from '../instrument.ts';
import { Fault } from './verdict.ts';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const holdsExactly = (value: unknown, fields: readonly string[]): value is Fields =>
  isObject(value) &&
  Object.keys(value).length === fields.length &&
  fields.every((field) => Object.hasOwn(value, field));
const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const actFields = 'version space author kind item parents commitment envelopeHash signature'.split(' ');
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;

function isProof(value: unknown): value is Proof {
  if (!holdsExactly(value, ['act', 'salt', 'text', 'at']) || !holdsExactly(value.act, actFields))
    return false;
  const { version, parents, envelopeHash, ...texts } = value.act;
  return (
    version === 1 &&
    areTexts(parents) &&
    (envelopeHash === null || isText(envelopeHash)) &&
    Object.values(texts).every(isText) &&
    isText(value.salt) &&
    isText(value.text) &&
    isText(value.at) &&
    instant.test(value.at) &&
    !Number.isNaN(Date.parse(value.at))
  );
}

const areProofs = (value: unknown, from: number, to: number): value is Proof[] =>
  Array.isArray(value) && value.length >= from && value.length <= to && value.every(isProof);

/** Whether these bytes may be an instrument at all. */
export const looksLikeInstrument = (bytes: Uint8Array): boolean =>
  /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64))) &&
  new TextDecoder().decode(bytes).includes('footbridge-instrument/');

/** @throws Fault unless it is an instrument of this form, byte for byte as Footbridge writes it. */
export async function readInstrument(bytes: Bytes): Promise<Instrument> {
  const value = parse(bytes);
  if (isObject(value) && value.format !== instrumentFormat)
    throw new Fault('It is of a form that this Footbridge does not know. A newer one may.');
  const fields = 'format document digest checksum signatures introductions replacements heads'.split(' ');
  const isWhole =
    holdsExactly(value, fields) &&
    isText(value.digest) &&
    areTexts(value.heads) &&
    areProofs(value.signatures, 2, 2) &&
    areProofs(value.introductions, 2, 2) &&
    areProofs(value.replacements, 0, 200);
  if (!isWhole || isFlaw(readAgreement(value.document)))
    throw new Fault('Parts of the signed document are missing or damaged.');
  const instrument = value as unknown as Instrument;
  if ((await checksumOf(instrument)) !== instrument.checksum) throw changed();
  return instrument;
}

const changed = () => new Fault('The file was changed after it was made, or saved again in another form.');

/** A file that was saved again in another form may hold the same, or fields that hide others: it is not taken. */
function parse(bytes: Bytes): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    if (canonicalJson(value) === text) return value;
  } catch {
    throw new Fault('The signed document is cut short or damaged.');
  }
  throw changed();
}
