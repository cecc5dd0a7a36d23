import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Footbridge as people start it, on a data directory of its own that goes when the run ends. */
const dataDir = mkdtempSync(path.join(tmpdir(), 'footbridge-e2e-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));

Object.assign(process.env, {
  DATA_DIR: dataDir,
  RATE_LIMIT_FACTOR: '1000',
  DATABASE_URL: '',
  SMTP_URL: '',
  HELP_CONTACTS: 'A crisis line | 000 333 444 | When you do not want to live; Legal advice | advice.example',
});
await import('../../apps/server/src/main.ts');
