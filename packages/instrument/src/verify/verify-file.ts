import type { Bytes } from '@footbridge/record';
import type { Instrument } from '../instrument.ts';
import { cannotPrint, renderUnsealed } from '../pdf/render-pdf.ts';
import { coveredDigest, inHex } from '../pdf/seal-place.ts';
import type { LoadTypeface } from '../pdf/typefaces.ts';
import { agreementInWords } from '../words/agreement-in-words.ts';
import { certificateInWords } from '../words/certificate-in-words.ts';
import { timeInWords } from '../words/time-in-words.ts';
import { checkRecord } from './check-record.ts';
import { checkSeal } from './check-seal.ts';
import { checkKeys, checkSignatures } from './check-signatures.ts';
import { attachedFile, findSeal, looksLikePdf, namesOurSeal, readCms } from './open-pdf.ts';
import { looksLikeInstrument, readInstrument } from './read-instrument.ts';
import { Fault, foreign, type Finding, type SealFacts, type Verdict } from './verdict.ts';

/** Bytes. Two hundred long clauses with every typeface stay below this. */
const largest = 32 * 2 ** 20;

/**
 * What a file is, and whether it holds: a signed agreement of Footbridge's as PDF or as JSON. Nothing is sent anywhere.
 * @param load the typefaces: the pages of a PDF are laid out once more, to compare them.
 */
export async function verifyFile(bytes: Bytes, load: LoadTypeface): Promise<Verdict> {
  if (bytes.length === 0) return foreign('This file is empty.');
  if (bytes.length > largest)
    return foreign('This file is larger than any that Footbridge makes. It is none of ours.');
  if (looksLikePdf(bytes))
    return namesOurSeal(bytes)
      ? judge('A signed agreement, as a PDF.', (findings) => checkPdf(bytes, load, findings))
      : foreign(
          'This PDF carries no seal of Footbridge. It is none of ours, or another program saved it again and the seal was lost.',
        );
  if (looksLikeInstrument(bytes))
    return judge(
      'A signed agreement, as JSON. Its times are what Footbridge said: only a PDF has a seal under them.',
      async (findings) => ({
        instrument: await checkInstrument(bytes, findings),
        seal: null,
      }),
    );
  return foreign('This file is neither a PDF nor a signed agreement as JSON. It is none of ours.');
}

type Checked = { readonly instrument: Instrument; readonly seal: SealFacts | null };

async function judge(what: string, check: (findings: Finding[]) => Promise<Checked>): Promise<Verdict> {
  const findings: Finding[] = [];
  try {
    const { instrument, seal } = await check(findings);
    const agreement = agreementInWords(instrument.document);
    const certificate = await certificateInWords(instrument);
    return { outcome: 'valid', what, findings, proven: { instrument, agreement, certificate, seal } };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {
      outcome: 'invalid',
      what,
      findings: [...findings, { holds: false, words: error.message }],
      proven: null,
    };
  }
}

async function checkInstrument(bytes: Bytes, findings: Finding[]): Promise<Instrument> {
  const found = (words: string) => findings.push({ holds: true, words });
  const instrument = await readInstrument(bytes);
  await checkSignatures(instrument);
  found(`Both signed exactly this document. Its digest is ${instrument.digest}.`);
  await checkKeys(instrument);
  found('Each signed with the key they are known by in their space.');
  const elsewhere = await checkRecord(instrument);
  found(
    elsewhere.length === 0
      ? 'Both acts of signing are links of the record, and none that they name is missing here.'
      : `Both acts of signing are links of the record. The acts before them, which they name by ${elsewhere.length === 1 ? 'its hash' : 'their hashes'}, are in the record itself.`,
  );
  return instrument;
}

async function checkPdf(bytes: Bytes, load: LoadTypeface, findings: Finding[]): Promise<Checked> {
  const found = (words: string) => findings.push({ holds: true, words });
  const place = findSeal(bytes);
  const cms = readCms(bytes, place);
  const seal = await checkSeal(cms, await coveredDigest(bytes, place));
  found(`An installation of Footbridge sealed this file on ${timeInWords(seal.sealedAt)}.`);
  found('The seal covers every byte. Nothing was changed, added or cut since.');
  const instrument = await checkInstrument(attachedFile(bytes), findings);
  const again = await renderUnsealed(instrument, load);
  const isSame =
    !cannotPrint(again) &&
    (again.file.set(inHex(cms), place.start), again.file.length === bytes.length) &&
    again.file.every((byte, index) => byte === bytes[index]);
  if (!isSame)
    throw new Fault(
      'The pages are not what this Footbridge makes of the signed document. Do not trust the pages. Check the attached agreement.json by itself.',
    );
  found('The pages show what was signed, word for word.');
  return { instrument, seal };
}
