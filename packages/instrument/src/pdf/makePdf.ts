import type { Bytes } from '@footbridge/record';
import type { Instrument } from '../Instrument.ts';
import { toCms } from '../seal/cms.ts';
import type { Seal } from '../seal/Seal.ts';
import { cannotPrint, renderUnsealed, type CannotPrint } from './renderPdf.ts';
import { coveredDigest, inHex } from './sealPlace.ts';
import type { LoadTypeface } from './typefaces.ts';

interface Means<No> {
  readonly load: LoadTypeface;
  /** Asks the installation to seal a digest (SHA-256): nothing else of the file leaves. */
  readonly seal: (digest: Bytes) => Promise<Seal | No>;
  readonly isNo: (answer: Seal | No) => answer is No;
}

/** The agreement as a sealed PDF; or whatever the installation refused it with. */
export async function makePdf<No>(
  instrument: Instrument,
  { load, seal, isNo }: Means<No>,
): Promise<Bytes | CannotPrint | No> {
  const rendered = await renderUnsealed(instrument, load);
  if (cannotPrint(rendered)) return rendered;
  const { file, place } = rendered;
  const digest = await coveredDigest(file, place);
  const answer = await seal(digest);
  if (isNo(answer)) return answer;
  file.set(inHex(await toCms(answer, digest)), place.start);
  return file;
}
