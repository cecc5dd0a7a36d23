import type { Bytes } from '@footbridge/record';
import type { Instrument } from '../instrument.ts';
import { instrumentFile } from '../make-instrument.ts';
import { agreementInWords } from '../words/agreement-in-words.ts';
import { certificateInWords, frontInWords } from '../words/certificate-in-words.ts';
import type { Line } from '../words/line.ts';
import { Paper, type Style } from './paper.ts';
import { Unprintable } from './runs.ts';
import { markPlace, type SealPlace } from './seal-place.ts';
import { unpack } from './unpack.ts';
import { typefacesFor, type LoadTypeface, type Typeface } from './typefaces.ts';

/** The look of the pages, by number: a file is checked against the look it names. A change of look is a new number. */
export const producer = 'Footbridge, look 1';

const ink = '#1a1a1a';
const styles: Record<Line['kind'], Style> = {
  title: { tag: 'H1', size: 20, leading: 1.3, before: 0, colour: ink },
  heading: { tag: 'H2', size: 13, leading: 1.4, before: 14, colour: ink },
  label: { tag: 'P', size: 9, leading: 1.4, before: 8, colour: '#555555' },
  text: { tag: 'P', size: 11, leading: 1.45, before: 2, colour: ink },
};

/** A letter that none of our typefaces has: the agreement can be kept as JSON, and not as PDF. */
export interface CannotPrint {
  readonly unprintable: string;
}

export const cannotPrint = (value: object): value is CannotPrint => 'unprintable' in value;

/** The pages, with an empty place for the seal. The same instrument gives the same bytes. */
export async function renderUnsealed(
  instrument: Instrument,
  load: LoadTypeface,
): Promise<{ file: Bytes; place: SealPlace } | CannotPrint> {
  const [front, ...agreement] = agreementInWords(instrument.document);
  const certificate = await certificateInWords(instrument);
  const first = [...(front ? [front] : []), ...frontInWords, ...agreement];
  const words = [...first, ...certificate].map(({ text }) => text).join('\n');
  const files = await Promise.all(
    typefacesFor(words).map(async (name): Promise<[Typeface, Uint8Array]> => [
      name,
      await unpack(await load(name)),
    ]),
  );
  const at = new Date(
    instrument.signatures
      .map((signature) => signature.at)
      .sort()
      .at(-1) ?? 0,
  );
  const paper = new Paper({ title: 'Boundaries, signed', producer, at }, new Map(files));
  paper.attach('agreement.json', instrumentFile(instrument), at);
  try {
    for (const lines of [first, certificate]) {
      paper.turnPage();
      for (const { kind, text } of lines) paper.write(text, styles[kind]);
    }
  } catch (error) {
    if (error instanceof Unprintable) return { unprintable: error.letter };
    throw error;
  }
  return markPlace(await paper.finish());
}
