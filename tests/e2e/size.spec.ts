import { gzipSync } from 'node:zlib';
import { expect, test } from './support/people.ts';

const limit = 150_000;

/** A module that is little more than a WebAssembly program; those are counted apart. */
const isWasm = (script: string) => /AGFzbQ/.test(script);

test('a first visit to the signed-in app fetches at most 150 kB of script, gzip', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const scripts = new Map<string, Promise<string>>();
  ruth.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.text());
  });
  await ruth.page.goto('/spaces');
  await ruth.isAt('Sign in');
  await ruth.page.waitForLoadState('networkidle');

  const sizes: number[] = [];
  for (const script of scripts.values()) {
    const text = await script;
    if (!isWasm(text)) sizes.push(gzipSync(text).length);
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  test
    .info()
    .annotations.push({ type: 'script, gzip', description: `${total} bytes in ${sizes.length} files` });
  expect(total).toBeLessThanOrEqual(limit);
});
