import postgres, { type TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

/** Before someone is signed in nobody's row is theirs yet, so one login sees all of `auth`; the others see none of it. */
let database: FreshDatabase;
let admin: postgres.Sql;
beforeAll(async () => {
  database = await freshDatabase();
  admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

const id = '11111111-1111-4111-8111-111111111111';
/** One row in each table that came with passkeys, codes and changed addresses, and all that may be done with it. */
const rows = [
  `insert into auth.account (id, email, mail_address, sign_in_lookup, sign_in_hash, opened_at)
   values ('${id}', 'a@b', 'a@b', '\\x00', '', now())`,
  `insert into auth.passkey values ('one', '${id}', '\\x00', 0, '', null, now())`,
  `insert into auth.one_time_code values ('${id}', '\\x00', null, 0)`,
  `insert into auth.answered_challenge values ('one', now())`,
  `insert into auth.email_link values ('${id}', repeat('x', 43), now())`,
];
const tables = ['passkey', 'one_time_code', 'answered_challenge', 'email_link'];
const attempts = [
  ...tables.map((table) => `select from auth.${table}`),
  `insert into auth.passkey values ('two', '${id}', '\\x00', 0, '', null, now())`,
  `insert into auth.one_time_code (account_id, secret)
   values ('22222222-2222-4222-8222-222222222222', '\\x00') on conflict do nothing`,
  `insert into auth.answered_challenge values ('two', now())`,
  `insert into auth.email_link values ('22222222-2222-4222-8222-222222222222', repeat('y', 43), now())`,
  'update auth.passkey set counter = 1',
  'update auth.one_time_code set last_step = 1',
  'update auth.passkey set public_key = public_key',
  'update auth.one_time_code set secret = secret',
  ...tables.map((table) => `delete from auth.${table}`),
];

const undone = new Error('only tried');

async function inVain<T>(work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  let result: T;
  const doing = admin.begin(async (tx) => {
    for (const row of rows) await tx.unsafe(row);
    result = await work(tx);
    throw undone;
  });
  await doing.catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return result!;
}

/** Counts of rows, or the code of the refusal. */
async function reachOf(tx: TransactionSql, login: string): Promise<Record<string, number | string>> {
  await tx.unsafe(`set local role ${login}`);
  const reached: Record<string, number | string> = {};
  for (const attempt of attempts) {
    await tx.unsafe('savepoint before');
    try {
      reached[attempt] = (await tx.unsafe(attempt)).count;
    } catch (error) {
      reached[attempt] = (error as postgres.PostgresError).code;
    } finally {
      await tx.unsafe('rollback to savepoint before');
    }
  }
  await tx.unsafe('reset role');
  return reached;
}

describe('passkeys, codes, challenges and links', () => {
  it('are out of reach for every login but one, and for the owner of the tables', async () => {
    for (const login of ['footbridge_app', 'footbridge_jobs', 'footbridge_owner']) {
      const reached = Object.values(await inVain((tx) => reachOf(tx, login)));
      // 23503 would mean that a row got as far as its foreign key.
      expect(
        reached.filter((outcome) => outcome !== '42501' && outcome !== 0),
        login,
      ).toEqual([]);
    }
  });

  it('are read and changed by that login, but for what proves something', async () => {
    const reached = await inVain((tx) => reachOf(tx, 'footbridge_auth'));
    const refused = Object.keys(reached).filter((attempt) => reached[attempt] === '42501');
    expect(refused).toEqual([
      'update auth.passkey set public_key = public_key',
      'update auth.one_time_code set secret = secret',
    ]);
  });

  it('have no policy that could be dropped unnoticed', async () => {
    const before = await inVain((tx) => reachOf(tx, 'footbridge_auth'));
    const policies = await admin<{ table: string; name: string }[]>`
      select tablename as table, policyname as name from pg_policies
       where schemaname = 'auth' and tablename in ${admin(tables)} order by 1, 2`;
    expect(policies.length).toBe(14);
    const survivors = [];
    for (const { table, name } of policies) {
      const after = await inVain(async (tx) => {
        await tx.unsafe(`drop policy ${name} on auth.${table}`);
        return reachOf(tx, 'footbridge_auth');
      });
      if (JSON.stringify(after) === JSON.stringify(before)) survivors.push(`${table}.${name}`);
    }
    expect(survivors).toEqual([]);
  });
});
