import { buildApp } from '@footbridge/server';
import type { FastifyInstance } from 'fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../apps/server/src/config/config.ts';
import type { Mail, Transport } from '../../apps/server/src/mail/mailer.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { freePort } from './free-port.ts';

export interface TestServer {
  readonly app: FastifyInstance;
  readonly database: FreshDatabase;
  /** Where it listens, and the origin it believes its pages have. */
  readonly origin: string;
  /** Every mail handed over, oldest first. */
  readonly mails: Mail[];
  /** Every line that was logged. */
  readonly log: string[];
  readonly close: () => Promise<void>;
}

/**
 * The whole service on a fresh database, listening on a free port. Close it in `afterAll`.
 * @param env settings as an operator would give them.
 * @param options.pagesDir the built pages; those of apps/web unless a test brings its own.
 * @param options.transport where mail goes instead of into `mails`.
 */
export async function startServer(
  env: Record<string, string> = {},
  { pagesDir = path.resolve('apps/web/build'), transport }: { pagesDir?: string; transport?: Transport } = {},
): Promise<TestServer> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'footbridge-data-'));
  const settings = { PORT: String(await freePort()), DATA_DIR: dataDir, RATE_LIMIT_FACTOR: '1000', ...env };
  const config = readConfig(settings, dataDir);
  const mails: Mail[] = [];
  const log: string[] = [];
  const app = await buildApp({
    config,
    secret: database.secret,
    database,
    transport: transport ?? { deliver: async (mail) => void mails.push(mail) },
    pagesDir,
    logTo: { write: (line) => void log.push(line) },
  });
  await app.listen({ port: config.port, host: config.host });
  const close = async () => {
    const closing = app.close();
    // What a test's own fetch keeps open beside, with nothing asked on it, would be waited for as long as a person's.
    app.server.closeAllConnections();
    await closing;
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, database, origin: config.origin, mails, log, close };
}
