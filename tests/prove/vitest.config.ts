import { defineConfig } from 'vitest/config';

/** Limits against a slow, obvious reference, with a hundred thousand histories. */
export default defineConfig({
  test: {
    include: ['packages/domain/src/reach/arrival.test.ts'],
    setupFiles: ['tests/prove/many-runs.ts'],
    testTimeout: 30 * 60_000,
  },
});
