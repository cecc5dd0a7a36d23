import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import postgres, { type Sql } from 'postgres';

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const folder = new URL('migrations/', import.meta.url);
/** Any number, as long as it is always this one. */
const lock = 706_2026;

function readMigrations(): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/**
 * Brings the schema up to date: each file of `migrations/` once, in order of its number, in a transaction of its own.
 * @param ownerUrl signed in as footbridge_owner.
 * @throws when a file that was applied has been changed since, or is gone.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    // Held until the connection closes: two processes starting at once take turns.
    await sql`select pg_advisory_lock(${lock})`;
    await sql.unsafe(`create schema if not exists migrations;
      create table if not exists migrations.applied
        (name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const applied = await sql<{ name: string; checksum: string }[]>`
      select name, checksum from migrations.applied order by name`;
    const migrations = readMigrations();
    refuseChanged(applied, migrations);
    for (const migration of migrations.slice(applied.length)) await apply(sql, migration);
  } finally {
    await sql.end();
  }
}

function refuseChanged(applied: readonly { name: string; checksum: string }[], files: readonly Migration[]) {
  for (const [index, { name, checksum }] of applied.entries()) {
    if (files[index]?.name !== name) throw new Error(`migration ${name} was applied but is no longer next`);
    if (files[index].checksum !== checksum) throw new Error(`migration ${name} was changed after it ran`);
  }
}

const apply = (sql: Sql, { name, text, checksum }: Migration) =>
  sql.begin(async (tx) => {
    await tx.unsafe(text);
    await tx`insert into migrations.applied (name, checksum) values (${name}, ${checksum})`;
  });
