import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
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
          include: ['tests/{integration,realtime,safety,faults,architecture}/**/*.test.ts'],
          globalSetup: 'tests/support/cluster.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
