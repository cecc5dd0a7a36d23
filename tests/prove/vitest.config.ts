import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Limits against a slow, obvious reference, with a hundred thousand histories. */
export default defineConfig({
  test: {
    include: ['packages/domain/src/reach/arrival.test.ts'],
    setupFiles: [path.join(import.meta.dirname, 'many-runs.ts')],
    testTimeout: 30 * 60_000,
  },
});
