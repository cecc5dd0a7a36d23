import { canonicalJson, digestOf, type Bytes } from '@footbridge/record';
import { instrumentFormat, type Evidence, type Instrument } from './instrument.ts';

const byAuthor = (one: { act: { author: string } }, other: { act: { author: string } }): number =>
  one.act.author < other.act.author ? -1 : 1;

/** Puts the evidence of a signed agreement in one form: both who make it get the same. */
export async function makeInstrument({
  document,
  signatures,
  introductions,
  replacements,
  heads,
}: Evidence): Promise<Instrument> {
  const instrument = {
    format: instrumentFormat,
    document,
    digest: await digestOf(document),
    signatures: signatures.toSorted(byAuthor),
    introductions: introductions.toSorted(byAuthor),
    replacements,
    heads: heads.toSorted(),
  } as const;
  return { ...instrument, checksum: await checksumOf(instrument) };
}

/** Of an instrument, whether its checksum is in it or not. */
export const checksumOf = (instrument: Omit<Instrument, 'checksum'>): Promise<string> =>
  digestOf({ ...instrument, checksum: null });

/** The instrument as a file: `agreement.json`. */
export const instrumentFile = (instrument: Instrument): Bytes =>
  new TextEncoder().encode(canonicalJson(instrument));
