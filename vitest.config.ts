import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'db/**/*.test.ts',
            'tests/corpus/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/{integration,realtime,safety,faults,architecture}/**/*.test.ts'],
          globalSetup: 'tests/support/cluster.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
