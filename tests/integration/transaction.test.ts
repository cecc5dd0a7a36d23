import { asAccount, asAnyone, asAuth, atOnce, DatabaseFailure, unawaited } from '@footbridge/db';
import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

let database: FreshDatabase;
let admin: postgres.Sql;

beforeAll(async () => {
  database = await freshDatabase();
  admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(
    `create table app.note (text text unique); grant select, insert on app.note to footbridge_app`,
  );
});
beforeEach(() => admin`truncate app.note`);
afterAll(async () => {
  await admin.end();
  await database.close();
});

const stored = async () =>
  (await admin<{ text: string }[]>`select text from app.note`).map(({ text }) => text);
const note = (text: string) => sql`insert into app.note values (${text})`;
const inserting = (text: string, row = '($1)') => ({
  text: `insert into app.note (text) values ${row}`,
  values: [text],
});
const whoAmI = sql`select app.account_id() as id`;

describe('a transaction', () => {
  it('knows whose it is, and the next one on the same connection is nobody’s', async () => {
    const id = randomUUID();
    expect(await asAccount(database, id, (tx) => tx.execute(whoAmI))).toMatchObject([{ id }]);
    expect(await asAnyone(database, (tx) => tx.execute(whoAmI))).toMatchObject([{ id: null }]);
  });

  it('keeps everything or nothing', async () => {
    await asAnyone(database, (tx) => tx.execute(note('kept')));
    const failing = asAnyone(database, async (tx) => {
      await tx.execute(note('gone'));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await stored()).toEqual(['kept']);
  });

  it('does not commit when a query failed and its error was swallowed', async () => {
    const swallowing = asAnyone(database, async (tx) => {
      await tx.execute(note('before'));
      await tx.execute(sql`select 1 / 0`).catch(() => {});
      return 'all is well';
    });
    await expect(swallowing).rejects.toThrow(DatabaseFailure);
    expect(await stored()).toEqual([]);
  });

  it('commits what was not awaited, and fails when that fails', async () => {
    await asAnyone(database, async (tx) => unawaited(tx.execute(note('one')), tx.execute(note('two'))));
    expect(await stored()).toEqual(['one', 'two']);
    const failing = asAnyone(database, async (tx) =>
      unawaited(tx.execute(note('three')), tx.execute(note('one'))),
    );
    await expect(failing).rejects.toMatchObject({ code: '23505', constraint: 'note_text_key' });
    expect(await stored()).toEqual(['one', 'two']);
  });

  it('is over when it is over: a handle that was kept reaches nothing', async () => {
    const kept = await asAnyone(database, async (tx) => ({ handle: tx }));
    await expect(kept.handle.execute(whoAmI)).rejects.toThrow();
  });

  it('goes on after a value that cannot be sent', async () => {
    const undefinedValue = asAnyone(database, (tx) => tx.execute(sql`select ${sql.param(undefined)}::text`));
    await expect(undefinedValue).rejects.toThrow(DatabaseFailure);
    expect(await asAnyone(database, (tx) => tx.execute(sql`select 1 as one`))).toMatchObject([{ one: 1 }]);
  });

  it('lets no error carry what was written', async () => {
    await asAnyone(database, (tx) => tx.execute(note('a private word')));
    const again = asAnyone(database, (tx) => tx.execute(note('a private word')));
    const error = await again.catch((error: unknown) => error);
    const everything = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error);
    expect(everything).toContain('23505');
    expect(everything).not.toContain('private');
  });
});

describe('one statement at once', () => {
  it('is kept without a BEGIN or a COMMIT', async () => {
    await atOnce(database, inserting('at once'));
    expect(await stored()).toEqual(['at once']);
  });

  it('leaves the next transaction to whoever begins it', async () => {
    const text = `select set_config('app.account_id', $1, true)`;
    await atOnce(database, { text, values: [randomUUID()] });
    expect(await asAnyone(database, (tx) => tx.execute(whoAmI))).toMatchObject([{ id: null }]);
  });

  it('lets no error carry what was written', async () => {
    const twice = { text: 'insert into app.note (text) values ($1), ($1)', values: ['a private word'] };
    const error = await atOnce(database, twice).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(DatabaseFailure);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error)).not.toContain('private');
  });
});

describe('the logins', () => {
  it('cannot do each other’s part', async () => {
    await expect(asAuth(database, (tx) => tx.execute(sql`select * from app.note`))).rejects.toThrow('42501');
    await expect(asAnyone(database, (tx) => tx.execute(sql`create table auth.mine ()`))).rejects.toThrow(
      '42501',
    );
  });

  it('own nothing and cannot see past row-level security', async () => {
    const rows = await admin`
      select rolname from pg_roles
      where rolname in ('footbridge_app', 'footbridge_auth', 'footbridge_jobs')
        and (rolsuper or rolbypassrls or exists (select from pg_class where relowner = pg_roles.oid))`;
    expect(rows).toEqual([]);
  });
});
