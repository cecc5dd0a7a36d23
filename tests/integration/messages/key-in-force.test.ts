import { urlFor } from '@footbridge/db';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Member } from '../../support/pair/member.ts';
import { changeKey, consent, join, reachOut, start } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Sql;
let parent: Member;
let child: Member;

beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await server.close();
});

/** Under which key each of the two may write, as their counters have it. */
const keys = async () =>
  (await admin`select epoch from app.feed_counter where space_id = ${parent.space}`).map(
    ({ epoch }) => epoch,
  );

describe('the key one may write under', () => {
  beforeEach(async () => {
    parent = await start(server.origin, randomUUID(), 'parent');
    child = await join(server.origin, parent.space, await reachOut(parent));
  });

  it('is none until the space is open and has a key of its own, and then the one in force', async () => {
    expect(await keys()).toEqual([null, null]);
    await consent(parent);
    await consent(child);
    expect(await keys()).toEqual([null, null]);
    await changeKey(parent, 2, [parent, child]);
    expect(await keys()).toEqual([2, 2]);
    await admin`update app.space set rekey_due = true where id = ${parent.space}`;
    expect(await keys()).toEqual([null, null]);
    await admin`update app.space set rekey_due = false, epoch = 3 where id = ${parent.space}`;
    expect(await keys()).toEqual([3, 3]);
  });

  it('would be seen to be another, were it not noted', async () => {
    await admin`alter table app.space disable trigger key`;
    try {
      await consent(parent);
      await consent(child);
      await changeKey(parent, 2, [parent, child]);
      expect(await keys()).toEqual([null, null]);
    } finally {
      await admin`alter table app.space enable trigger key`;
    }
  });

  it('is noted for the spaces of before as well', async () => {
    await consent(parent);
    await consent(child);
    await changeKey(parent, 2, [parent, child]);
    await admin`update app.feed_counter set epoch = null`;
    const file = new URL('../../../db/migrations/0031_keeping_asks_less.sql', import.meta.url);
    const [anew = ''] =
      /select set_config\('app\.inside', 'take_seat', true\);.*?, '', true\);/s.exec(
        await readFile(file, 'utf8'),
      ) ?? [];
    // As it migrates: by a login that policies bind.
    const owner = postgres(urlFor('footbridge_owner', server.database.adminUrl, inject('cluster').secret), {
      max: 1,
    });
    await owner.begin((tx) => tx.unsafe(anew));
    await owner.end();
    expect(await keys()).toEqual([2, 2]);
  });
});
