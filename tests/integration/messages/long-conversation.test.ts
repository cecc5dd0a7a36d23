import { asAccount, feed, messages, spaceRows, type Transaction } from '@footbridge/db';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const length = 20_000;
const page = 50;

let server: TestServer;
let reader: Member;
let account: string;
beforeAll(async () => {
  server = await startServer();
  const [author, other] = await openPair(server.origin);
  reader = other;
  const admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
  const [seat] = await admin<{ id: string; position: string }[]>`
    select account_id as id, position from app.feed_counter where member_id = ${reader.id}`;
  account = seat!.id;
  await admin`
    insert into app.message
    select ${reader.space}, gen_random_uuid(), ${author.id}, 2, 'envelope', '{}', 'hash', now(), null, now(), null, n
      from generate_series(1, ${length}) n`;
  await admin`
    insert into app.feed_entry
    select ${reader.id}, ${seat!.position}::bigint + first_position, 'message:sent', id, null, now()
      from app.message where space_id = ${reader.space}`;
  await admin`analyze`;
  await admin.end();
});
afterAll(() => server.close());

const rowsRead = async (tx: Transaction): Promise<number> => {
  const [row] = await tx.execute<{ rows: number }>(sql`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
      from pg_stat_xact_user_tables where schemaname = 'app'`);
  return row!.rows;
};

/** How many rows PostgreSQL read to answer. */
const touched = (ask: (tx: Transaction) => Promise<unknown>): Promise<number> =>
  asAccount(server.database, account, async (tx) => {
    const before = await rowsRead(tx);
    await ask(tx);
    return (await rowsRead(tx)) - before;
  });

describe(`in a conversation of ${length} messages`, () => {
  it.each<[string, (tx: Transaction) => Promise<unknown>]>([
    ['the newest page', (tx) => messages.listBefore(tx, reader.space, undefined, page)],
    ['a page far back', (tx) => messages.listBefore(tx, reader.space, length / 2, page)],
    ['the end of the feed', (tx) => feed.after(tx, reader.space, length - page, page)],
    ['the beginning of the feed', (tx) => feed.after(tx, reader.space, 0, page)],
    ['the space', (tx) => spaceRows.read(tx, reader.space)],
    ['a message by its id', (tx) => messages.find(tx, reader.space, reader.id)],
  ])('%s is found without reading the rest', async (_, ask) => {
    expect(await touched(ask)).toBeLessThan(page * 6);
  });

  it('such a count notices when everything is read', async () => {
    const all = (tx: Transaction) => tx.execute(sql`select count(act) from app.message`);
    expect(await touched(all)).toBeGreaterThanOrEqual(length);
  });
});
