import { chromium } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../runner/chromium.ts';

export interface FirstVisit {
  /** Bytes, each file compressed by itself. */
  readonly size: number;
  readonly files: number;
}

/** A module that carries a WebAssembly program as text; those are counted apart. */
const isWasm = (script: string) => script.includes('AGFzbQ');

/** All script that somebody's first visit to the signed-in app fetches. Undefined without a browser. */
export async function measureFirstVisit(origin: string): Promise<FirstVisit | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await page.goto(`${origin}/spaces`, { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(scripts))
    .filter((script) => !isWasm(script))
    .map((script) => gzipSync(script).length);
  await browser.close();
  if (sizes.length === 0) throw new Error('the app is not built: there was nothing to visit');
  return { size: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
}
