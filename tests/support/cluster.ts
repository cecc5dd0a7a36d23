import { prepare } from '@footbridge/db';
import { startEmbedded } from '@footbridge/db/embedded';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { inDatabase, template } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { adminUrl: string; secret: string };
  }
}

/** One real PostgreSQL for the whole run, and in it one migrated database that every test file copies. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'footbridge-tests-'));
  const server = await startEmbedded(path.join(folder, 'postgres'));
  const secret = randomBytes(32).toString('base64url');
  const admin = postgres(server.adminUrl, { max: 1 });
  await admin`create database ${admin(template)}`;
  // It goes with the run: nothing of it has to outlive the machine.
  await admin`alter system set fsync = off`;
  await admin`select pg_reload_conf()`;
  await admin.end();
  await prepare(inDatabase(server.adminUrl, template), secret);
  project.provide('cluster', { adminUrl: server.adminUrl, secret });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
