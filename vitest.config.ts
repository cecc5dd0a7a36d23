import { defineConfig } from 'vitest/config';

/**
 * Files share what was imported, which takes a third of the time off: nothing of ours keeps state beside what is built.
 * A file that moves a clock or puts something between puts it back.
 */
const isolate = false;

export default defineConfig({
  test: {
    // One less than there are processors, which is one where there are two, unless told otherwise.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          // Nothing here waits; the time is for a machine that does many things at once.
          testTimeout: 60_000,
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'db/**/*.test.ts',
            'tests/corpus/*.test.ts',
            'tests/instrument/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'system',
          isolate,
          include: ['tests/{integration,realtime,safety,faults,architecture}/**/*.test.ts'],
          globalSetup: 'tests/support/cluster.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
