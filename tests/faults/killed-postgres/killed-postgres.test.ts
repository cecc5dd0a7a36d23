import { asAnyone, openDatabase, prepare, type Database } from '@footbridge/db';
import { startEmbedded, type Embedded } from '@footbridge/db/embedded';
import { sql } from 'drizzle-orm';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const writers = 4;
const kills = 3;

let folder: string;
let server: Embedded;
let database: Database;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'killed-postgres-'));
  server = await startEmbedded(path.join(folder, 'postgres'));
  await prepare(server.adminUrl, 'a secret of this test');
  await asSuperuser((admin) =>
    admin.unsafe(`create table app.word (text text); grant insert, select on app.word to footbridge_app`),
  );
  database = openDatabase(server.adminUrl, 'a secret of this test', { poolSize: writers });
}, 60_000);

afterAll(async () => {
  await database.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asSuperuser<T>(work: (admin: postgres.Sql) => Promise<T>): Promise<T> {
  const admin = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  return work(admin).finally(() => admin.end({ timeout: 1 }));
}

/** The postmaster and every process it started, at one stroke. */
async function kill(): Promise<void> {
  const [row] = await asSuperuser(
    (admin) => admin<[{ pids: number[] }]>`
      select array_agg(pid) as pids from pg_stat_activity`,
  );
  const [postmaster] = readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n');
  for (const pid of [Number(postmaster), ...row.pids]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had already left.
    }
  }
}

type Write = (text: string) => Promise<void>;

/** Writes words without pause while the server is killed again and again. Returns those it was told were kept. */
async function writeUnderKills(write: Write, from: string): Promise<string[]> {
  const acknowledged: string[] = [];
  let over = false;
  const writing = Array.from({ length: writers }, async (_, writer) => {
    for (let number = 0; !over; number++) {
      const text = `${from}-${writer}-${number}`;
      await write(text).then(
        () => acknowledged.push(text),
        () => sleep(10),
      );
    }
  });
  for (let round = 0; round < kills; round++) {
    await sleep(400 + Math.random() * 400);
    await kill();
    const before = acknowledged.length;
    while (acknowledged.length < before + 50) await sleep(20);
  }
  over = true;
  await Promise.all(writing);
  return acknowledged;
}

async function difference(acknowledged: readonly string[], from: string) {
  const rows = await asSuperuser(
    (admin) => admin<{ text: string }[]>`select text from app.word where text like ${`${from}-%`}`,
  );
  const kept = new Set(rows.map(({ text }) => text));
  return {
    lost: acknowledged.filter((text) => !kept.has(text)).length,
    doubled: rows.length - kept.size,
  };
}

describe('PostgreSQL killed with -9 under load', () => {
  it('loses and doubles nothing that was acknowledged, and serves again by itself', async () => {
    const write: Write = async (text) => {
      await asAnyone(database, (tx) => tx.execute(sql`insert into app.word values (${text})`));
    };
    const acknowledged = await writeUnderKills(write, 'after');
    expect(acknowledged.length).toBeGreaterThan(150);
    expect(await difference(acknowledged, 'after')).toEqual({ lost: 0, doubled: 0 });
  });

  it('would be seen losing what was acknowledged before the commit', async () => {
    const write: Write = (text) =>
      new Promise((acknowledge, fail) => {
        const kept = asAnyone(database, async (tx) => {
          await tx.execute(sql`insert into app.word values (${text})`);
          acknowledge();
          await tx.execute(sql`select pg_sleep(0.02)`);
        });
        kept.catch(fail);
      });
    const acknowledged = await writeUnderKills(write, 'before');
    expect((await difference(acknowledged, 'before')).lost).toBeGreaterThan(0);
  });
});
