import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** The long forms of tests that are also part of `pnpm test`: a hundred thousand histories, a million nonces, a thousand trials. */
const long = { testTimeout: 30 * 60_000, hookTimeout: 60_000, provide: { isLongForm: true } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...long,
          name: 'unit',
          include: [
            'packages/domain/src/dialogues/dialogues.test.ts',
            'packages/domain/src/reach/arrival.test.ts',
            'packages/domain/src/reach/what-holds.test.ts',
            'packages/client/src/sealing/{envelope,nonces}.test.ts',
            'tests/instrument/pdf.test.ts',
          ],
          setupFiles: [path.join(import.meta.dirname, 'many-runs.ts')],
        },
      },
      {
        test: {
          ...long,
          name: 'system',
          include: [
            'tests/realtime/{revocation,silence}.test.ts',
            'tests/integration/agreements/{races,tampering}.test.ts',
            'tests/integration/dialogues/stored-state.test.ts',
            'tests/faults/killed-server/killed-dialogue.test.ts',
          ],
          globalSetup: path.join(import.meta.dirname, '../support/cluster.ts'),
        },
      },
    ],
  },
});
