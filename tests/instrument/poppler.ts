import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** poppler-utils, where this machine has them: a reader of PDF that is none of ours. */
export const hasPoppler = ['pdfsig', 'pdftotext'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);

function runOn(tool: string, pdf: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'footbridge-poppler-'));
  try {
    const file = path.join(folder, 'agreement.pdf');
    writeFileSync(file, pdf);
    const { stdout } = spawnSync(tool, [file, ...options], { encoding: 'utf8' });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether pdfsig finds the signature valid and every byte covered. */
export function isValidForPoppler(pdf: Uint8Array): boolean {
  const said = runOn('pdfsig', pdf);
  return said.includes('Signature is Valid') && said.includes('Total document signed');
}

export const textIn = (pdf: Uint8Array): string => runOn('pdftotext', pdf, '-');
