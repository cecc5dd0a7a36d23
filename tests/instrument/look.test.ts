import { createHash } from 'node:crypto';
import { instrumentFile, type Instrument } from '@footbridge/instrument';
import { loadTypeface } from '@footbridge/instrument/node';
import { verifyFile } from '@footbridge/instrument/verify';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { producer, renderUnsealed } from '../../packages/instrument/src/pdf/render-pdf.ts';

/** Signed and put aside when this look was new. */
const kept = JSON.parse(readFileSync(path.join(import.meta.dirname, 'look-1.json'), 'utf8')) as Instrument;

it('the look of the pages stays as it is, to the byte, for every paper that was ever made is checked against it', async () => {
  expect((await verifyFile(instrumentFile(kept), loadTypeface)).outcome).toBe('valid');
  const rendered = await renderUnsealed(kept, loadTypeface);
  if (!('file' in rendered)) throw new Error('it could not be printed');
  expect(producer).toBe('Footbridge, look 1');
  // Another look, or other words of ours on the pages, is a look 2, and look 1 stays beside it.
  expect(createHash('sha256').update(rendered.file).digest('hex')).toBe(
    'e3124c0efdf9995796aadcbc72f833630405771af282887842809035f87c1c44',
  );
});
