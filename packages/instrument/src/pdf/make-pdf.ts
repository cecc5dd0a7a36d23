import { toBase64url, type Bytes } from '@footbridge/record';
import type { Instrument } from '../instrument.ts';
import { toCms } from '../seal/cms.ts';
import { openSeal, type SealInTransit } from '../seal/open-seal.ts';
import { cannotPrint, renderUnsealed, type CannotPrint } from './render-pdf.ts';
import { coveredDigest, inHex } from './seal-place.ts';
import type { LoadTypeface } from './typefaces.ts';

interface Means<No> {
  readonly load: LoadTypeface;
  /** Asks the installation to seal a digest (SHA-256, base64url): nothing else of the file leaves. */
  readonly seal: (digest: string) => Promise<SealInTransit | No>;
  readonly isNo: (answer: SealInTransit | No) => answer is No;
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
  const answer = await seal(toBase64url(digest));
  if (isNo(answer)) return answer;
  file.set(inHex(await toCms(openSeal(answer), digest)), place.start);
  return file;
}
