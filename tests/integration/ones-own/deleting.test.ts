import type { SpaceClient } from '@footbridge/client';
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  Device,
  fragmentOf,
  must,
  openPair,
  passphrase,
  ruth as introductionOfRuth,
  sam as introductionOfSam,
  signUp,
  spaceOf,
  texts,
  until,
  untilSent,
  type Side,
} from '../client/cast.ts';

let server: TestServer;
let admin: postgres.Sql;
beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await server.close();
});

/** Every row of every table, as text. */
async function everyRow(): Promise<{ table: string; row: string }[]> {
  const tables = await admin<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('app', 'auth', 'jobs')`;
  const all = tables.map(async ({ schema, name }) => {
    const rows = await admin<
      { row: string }[]
    >`select one::text as row from ${admin(schema)}.${admin(name)} one`;
    return rows.map(({ row }) => ({ table: `${schema}.${name}`, row }));
  });
  return (await Promise.all(all)).flat();
}

/** Which of the values stand somewhere. */
async function sweep(values: Record<string, string>): Promise<string[]> {
  const rows = await everyRow();
  return Object.keys(values).filter((what) => rows.some(({ row }) => row.includes(values[what]!)));
}

const accountOf = async ({ email }: Side) => {
  const [row] = await admin<{ id: string }[]>`select id from auth.account where email = ${email}`;
  return row!.id;
};

/** Everything that stands in a table because of this account alone, by what it is. */
async function ownValues(side: Side): Promise<Record<string, string>> {
  const id = await accountOf(side);
  const rows = await admin<{ what: string; value: string }[]>`
    with own as (select member_id from app.seat where account_id = ${id}),
    kept (what, value) as (
      select 'account ' || key, value from auth.account, jsonb_each_text(to_jsonb(account) - 'opened_at')
       where account.id = ${id}
      union all select 'session', id from auth.session where account_id = ${id}
      union all select 'wrap', wrap from app.space_key_wrap where member_id in (select member_id from own)
      union all select 'note', note from app.readiness where member_id in (select member_id from own)
      union all select 'link', own_copy from app.invitation where member_id in (select member_id from own)
      union all select 'inside of a link', envelope from app.invitation where member_id in (select member_id from own)
      union all select 'held', envelope from app.message
        where author_id in (select member_id from own) and sent_at is null
      union all select 'letter', envelope from app.letter
        where author_id in (select member_id from own) and sent_at is null
      union all select 'answer', envelope from app.letter_answer where member_id in (select member_id from own)
      union all select 'page', envelope from app.page where account_id = ${id}
      union all select 'place in the feed', '(' || member_id || ',' || position || ','
        from app.feed_entry where member_id in (select member_id from own)
    ) select what || ' ' || row_number() over () as what, value from kept where value is not null`;
  return Object.fromEntries(rows.map(({ what, value }) => [what, value]));
}

const handOver = async (space: SpaceClient, text: string) => {
  const leavesAt = new Date(Date.now() + 86_400_000);
  return (await space.letters()).handOver({ id: randomUUID(), text, commitment: null, leavesAt });
};

const close = (...sides: Side[]) => sides.forEach(({ device }) => device.close());

describe('an account that is deleted', () => {
  it('leaves nothing of its own in any table, where all of it was found before', async () => {
    const { ruth, sam, ruths, sams } = await openPair(server.origin);
    await must(ruths.write('This stays with Sam.'));
    await untilSent(sams, 'This stays with Sam.');
    await must(ruths.write('This never left.', { holdUntil: new Date(Date.now() + 3_600_000) }));
    await until(ruths.conversation, ({ items }) => items.some(({ state }) => state === 'held'));
    await must(handOver(ruths, 'This letter never went.'));
    await must(ruths.answerReadiness('willing', 'yes', 'For me alone.'));
    await must(ruths.acknowledge('A sentence that was never shown.'));
    await admin`insert into app.page values (${await accountOf(ruth)}, gen_random_uuid(), 1, 'a private page')`;

    const own = await ownValues(ruth);
    expect(await sweep(own)).toEqual(Object.keys(own));
    const kinds = new Set(Object.keys(own).map((what) => what.replace(/ \d+$/, '')));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['account email', 'session', 'wrap', 'note', 'held', 'letter', 'page']),
    );

    expect(await must(ruth.page.deleteAccount({ passphrase }))).toBeUndefined();
    expect(await sweep(own)).toEqual([]);
    expect(await ruth.device.storage.all('seen')).toEqual([]);
    expect(ruth.page.status.get()).toBe('signed-out');
    close(ruth, sam);
  });

  it('leaves the other everything that was shared, under the name given then, and lets them write on', async () => {
    const { ruth, sam, space, ruths, sams } = await openPair(server.origin);
    await must(ruths.acknowledge('I did not listen.'));
    await must(sams.acknowledge('I went without a word.'));
    await must(ruths.write('One.'));
    await untilSent(sams, 'One.');
    const before = sams.state.get();
    await must(ruth.page.deleteAccount({ passphrase }));

    await must(sams.write('Two.'));
    await untilSent(sams, 'Two.');
    await must(sams.introduce({ ...introductionOfSam, pronouns: 'he/him' }));
    await must(sams.acknowledge('I went, and I was afraid.'));
    await must(sams.answerReadiness('willing', 'yes'));

    const elsewhere = new Device(server.origin);
    const page = await elsewhere.open();
    await must(page.signIn({ email: sam.email, passphrase }));
    const again = spaceOf(page, space);
    again.conversation.subscribe(() => {});
    await untilSent(again, 'Two.');
    expect(texts(again)).toEqual(['One.', 'Two.']);
    expect(again.state.get()).toMatchObject({
      phase: 'open',
      other: { introduction: introductionOfRuth },
      otherAcknowledgement: 'I did not listen.',
      trouble: null,
    });
    expect(again.state.get().openedAt).toEqual(before.openedAt);
    elsewhere.close();
    close(ruth, sam);
  });

  it('makes a key that was due for whoever stays, when nobody had written yet', async () => {
    const { ruth, sam, sams } = await openPair(server.origin);
    await must(ruth.page.deleteAccount({ passphrase }));
    await must(sams.write('Into the quiet.'));
    await untilSent(sams, 'Into the quiet.');
    close(ruth, sam);
  });

  it('ends on every device at once', async () => {
    const side = await signUp(server.origin);
    const elsewhere = new Device(server.origin);
    const page = await elsewhere.open();
    await must(page.signIn({ email: side.email, passphrase }));
    await until(page.connection, (connection) => connection === 'connected');
    await must(side.page.deleteAccount({ passphrase }));
    await until(page.status, (status) => status === 'signed-out');
    elsewhere.close();
    close(side);
  });

  it('needs the passphrase: a session alone deletes nothing', async () => {
    const side = await signUp(server.origin);
    const refused = await side.page.deleteAccount({ passphrase: 'other words than those' });
    expect(refused).toEqual({ refused: 'session:wrong' });
    expect(side.page.status.get()).toBe('signed-in');
    expect(await accountOf(side)).toBeDefined();
    close(side);
  });

  it('gives its address free: the same address and passphrase open a new one, with nothing in it', async () => {
    const { ruth, sam } = await openPair(server.origin);
    await must(ruth.page.deleteAccount({ passphrase }));
    const device = new Device(server.origin);
    const page = await device.open();
    const { email } = ruth;
    expect(await page.signIn({ email, passphrase })).toEqual({ refused: 'session:wrong' });
    await must(page.signUp({ email, passphrase, adult: true }));
    expect(page.spaces.get()).toEqual([]);
    device.close();
    close(ruth, sam);
  });

  it('stands in nobody’s way while the other is writing', async () => {
    const { ruth, sam, sams } = await openPair(server.origin);
    const written = Array.from({ length: 10 }, (_, index) => `Line ${index}`);
    const writing = (async () => {
      for (const text of written) await must(sams.write(text));
    })();
    await must(ruth.page.deleteAccount({ passphrase }));
    await writing;
    await untilSent(sams, 'Line 9');
    expect(texts(sams)).toEqual(written);
    close(ruth, sam);
  });
});

describe('a space that waits', () => {
  async function reachOut() {
    const one = await signUp(server.origin);
    const { space } = await must(one.page.startSpace({ party: 'parent', introduction: introductionOfRuth }));
    const ones = spaceOf(one.page, space);
    const { link } = await must(ones.invite({ kind: 'invitation', words: 'Would you like to write?' }));
    return { one, ones, space, link };
  }
  const rowsOf = async (space: string) => (await everyRow()).filter(({ row }) => row.includes(space));

  it('goes with whoever is alone in it, and its link opens nothing', async () => {
    const { one, space, link } = await reachOut();
    expect(await rowsOf(space)).not.toEqual([]);
    await must(one.page.deleteAccount({ passphrase }));
    expect(await rowsOf(space)).toEqual([]);
    const other = await signUp(server.origin);
    expect(await other.page.readLink(fragmentOf(link))).toEqual({ refused: 'invitation:unknown' });
    close(one, other);
  });

  it('does not tell whoever reached out that the one who came in has left again', async () => {
    const { one, ones, space, link } = await reachOut();
    const other = await signUp(server.origin);
    await must(other.page.redeemLink(fragmentOf(link), introductionOfSam));
    const nobody = await new Device(server.origin).open();
    const before = [ones.state.get(), await nobody.readLink(fragmentOf(link))];
    await must(other.page.deleteAccount({ passphrase }));
    await must(ones.introduce(introductionOfRuth));
    expect([ones.state.get(), await nobody.readLink(fragmentOf(link))]).toEqual(before);
    const [members] = await admin<{ count: number }[]>`
      select count(*)::int as count from app.member where space_id = ${space}`;
    expect(members?.count).toBe(1);
    close(one, other);
  });

  it('stays as it was for whoever came in, and their link still leads there', async () => {
    const { one, space, link } = await reachOut();
    const other = await signUp(server.origin);
    await must(other.page.redeemLink(fragmentOf(link), introductionOfSam));
    const others = spaceOf(other.page, space);
    const before = others.state.get();
    await must(one.page.deleteAccount({ passphrase }));
    expect(await must(other.page.redeemLink(fragmentOf(link), introductionOfSam))).toEqual({ space });
    expect(others.state.get()).toEqual(before);
    await must(others.consent());
    expect(others.state.get().phase).toBe('waiting');
    close(one, other);
  });

  it('is gone without a trace when both have left, as an open one is', async () => {
    const { ruth, sam, space, ruths, sams } = await openPair(server.origin);
    await must(ruths.write('One.'));
    await untilSent(sams, 'One.');
    await must(sams.hide(sams.conversation.get().items[0]!.id));
    await must(ruth.page.deleteAccount({ passphrase }));
    expect(await rowsOf(space)).not.toEqual([]);
    await must(sam.page.deleteAccount({ passphrase }));
    expect(await rowsOf(space)).toEqual([]);
    close(ruth, sam);
  });
});

describe('the function that deletes', () => {
  /** What names a person, or their seat. */
  const naming = /(account|member|author|space)_id$|(blocker|blocked)_account$/;
  const bodies = () => admin<{ text: string }[]>`
    select string_agg(prosrc, ' ') as text from pg_proc
     where proname in ('delete_account', 'delete_own_side', 'delete_space')`;
  const tables = () => admin<{ table: string; columns: string[]; cascades: boolean }[]>`
    select relname as table, array_agg(attname::text) as columns,
           exists (select from pg_constraint where conrelid = pg_class.oid and confdeltype = 'c') as cascades
      from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0
     where relnamespace = 'app'::regnamespace and relkind = 'r' group by pg_class.oid, relname`;

  async function forgotten(): Promise<string[]> {
    const [body] = await bodies();
    const ofPeople = (await tables()).filter(
      ({ columns, cascades }) => !cascades && columns.some((column) => naming.test(column)),
    );
    expect(ofPeople.length).toBeGreaterThan(10);
    const isNamed = (table: string) => new RegExp(`(delete from|update|into) ${table}\\b`).test(body!.text);
    return ofPeople.map(({ table }) => table).filter((table) => !isNamed(table));
  }

  it('knows every table that holds something of a person', async () => {
    expect(await forgotten()).toEqual([]);
  });

  it('would be found wanting beside a new one', async () => {
    await admin`create table app.new_feature (member_id uuid)`;
    expect(await forgotten()).toEqual(['new_feature']);
    await admin`drop table app.new_feature`;
  });
});
