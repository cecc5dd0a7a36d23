import { makePdf, cannotPrint } from '@footbridge/instrument/pdf';
import { loadTypeface } from '@footbridge/instrument/node';
import type { Instrument } from '@footbridge/instrument';
import type { Bytes } from '@footbridge/record';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSealer, type Sealer } from '../../apps/server/src/auth/sealer.ts';
import { sealKeys } from '../../apps/server/src/config/seal-keys.ts';

/** An installation's seal without the installation. */
export async function newSealer(): Promise<Sealer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'footbridge-seal-'));
  try {
    return createSealer(await sealKeys({ dataDir }));
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

export async function sealedPdf(instrument: Instrument, sealer: Sealer, at = new Date()): Promise<Bytes> {
  const pdf = await makePdf<never>(instrument, {
    load: loadTypeface,
    seal: (digest) => sealer.seal(digest, at),
    isNo: (_answer): _answer is never => false,
  });
  if (cannotPrint(pdf)) throw new Error(`no typeface has “${pdf.unprintable}”`);
  return pdf;
}
