import { openDatabase } from '@footbridge/db';
import { buildApp } from '@footbridge/server';
import path from 'node:path';
import { readConfig } from '../../../apps/server/src/config/config.ts';

/** The service as a process of its own, to be killed or measured. */

export interface ServerPlan {
  readonly adminUrl: string;
  readonly secret: string;
  readonly port: number;
}

/** The service as `plan` says; it does not listen yet. */
export async function build({ adminUrl, secret, port }: ServerPlan) {
  const settings = { PORT: String(port), RATE_LIMIT_FACTOR: '1000000', LOG_LEVEL: 'silent' };
  const config = readConfig(settings, '.');
  const database = openDatabase(adminUrl, secret);
  const app = await buildApp({
    config,
    secret,
    database,
    transport: { deliver: async () => {} },
    pagesDir: path.resolve(import.meta.dirname, '../../../apps/web/build'),
  });
  return { app, listen: () => app.listen({ port: config.port, host: config.host }) };
}
