import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';

/**
 * The installation's secret. Without FOOTBRIDGE_SECRET it is a file in the data directory, made on the first start and
 * readable by its owner alone. Whoever loses it can open no account's keys by passphrase any more.
 */
export function installationSecret({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): string {
  if (secret) return secret;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, 'secret');
  makeOnce(file);
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length >= 32) return kept;
  throw new ConfigError(`${file} is damaged: bring it back from a backup.`);
}

/** `wx` writes only where nothing is yet, so two processes that start at once agree. */
function makeOnce(file: string): void {
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
