import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { beforeAll, describe, it } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { child, parent, type Server } from './crossing.ts';
import type { Findings, Plan } from './run.ts';

const program = path.join(import.meta.dirname, 'run.ts');

/** Rejects when the process does not stay up. */
async function run(plan: Plan): Promise<Findings> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(plan)]);
  return JSON.parse(stdout) as Findings;
}

let server: Server;

beforeAll(async () => {
  const database = await freshDatabase();
  await database.close();
  const admin = postgres(database.adminUrl, { max: 1 });
  await admin.unsafe(`
    create table app.whisper (owner uuid, text text);
    alter table app.whisper enable row level security, force row level security;
    create policy own on app.whisper using (owner = app.account_id());
    grant select, insert on app.whisper to footbridge_app;
    insert into app.whisper values ('${child}', 'of the child'), ('${parent}', 'of the parent')`);
  await admin.end();
  const { adminUrl, appUrl, secret } = database;
  server = { adminUrl, appUrl, secret };
});

describe.concurrent.each([1, 5, 10])('with %i connections whose backends are killed', (poolSize) => {
  it('nobody reads another’s row, nothing half done is kept, and the process stays up', async ({
    expect,
  }) => {
    const found = await run({ server, way: 'guarded', poolSize, rounds: 10 });
    expect(found).toEqual({ foreignReads: 0, halfDone: 0, uncaught: 0 });
  }, 120_000);

  it('all of that happens without the guard', async ({ expect }) => {
    const found = await run({ server, way: 'bare', poolSize, rounds: 10 });
    expect(found.foreignReads).toBeGreaterThan(0);
    expect(found.halfDone).toBeGreaterThan(0);
  }, 120_000);
});
