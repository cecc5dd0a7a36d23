import { startEmbedded } from '@footbridge/db/embedded';
import { prepare, openDatabase, asAccount, messages, record, spaces, unawaited } from '@footbridge/db';
import { openPair } from '../../support/pair/pair.ts';
import { writeMessage } from '../../support/pair/member.ts';
import { build } from '../../support/server-process/build.ts';
import { contextFor } from '../../../apps/server/src/http/context-for.ts';
import { sendMessage } from '../../../apps/server/src/features/messages/send-message.ts';
import { actBytes } from '@footbridge/record';
import { admitAct } from '../../../apps/server/src/features/record/admit-act.ts';
import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { sql } from 'drizzle-orm';
const e = await startEmbedded('/tmp/h1/profile/pg');
const secret = 'x'.repeat(32);
await prepare(e.adminUrl, secret);
const port = 4555;
const { app, listen } = await build({ adminUrl: e.adminUrl, secret, port });
await listen();
const [parent] = await openPair(`http://localhost:${port}`);
const admin = postgres(e.adminUrl, { max: 1 });
const [{ account_id }] = await admin`select account_id from app.seat where member_id = ${parent.id}`;
const context = contextFor<'message:send'>(app, { accountId: account_id, sessionId: 'x' });
const db = app.services.database;
async function time(name: string, n: number, f: (i: number) => Promise<unknown>) {
  for (let i = 0; i < 100; i++) await f(-1);
  const ts: number[] = [];
  for (let i = 0; i < n; i++) {
    const t = performance.now();
    await f(i);
    ts.push(performance.now() - t);
  }
  ts.sort((a, b) => a - b);
  console.log(
    name.padEnd(40),
    'p10',
    ts[(n * 0.1) | 0]!.toFixed(3),
    'p50',
    ts[n >> 1]!.toFixed(3),
    'p90',
    ts[(n * 0.9) | 0]!.toFixed(3),
  );
}
await time('empty tx (select 1)', 500, () =>
  asAccount(db, account_id, (tx) => tx.execute(sql`select 1 where ${1}::int = 1`)),
);
await time('lock', 500, () =>
  asAccount(db, account_id, async (tx) => unawaited(spaces.lock(tx, parent.space))),
);
await time('findForSending', 500, () =>
  asAccount(db, account_id, (tx) => messages.findForSending(tx, parent.space, parent.id)),
);
await time('known', 500, () =>
  asAccount(db, account_id, (tx) => record.known(tx, parent.space, ['x'.repeat(43)])),
);
await time('load all', 500, () =>
  asAccount(db, account_id, async (tx) => {
    unawaited(spaces.lock(tx, parent.space));
    await Promise.all([
      messages.findForSending(tx, parent.space, parent.id),
      record.known(tx, parent.space, ['x'.repeat(43)]),
    ]);
  }),
);
const w = () => {
  const m = writeMessage(parent);
  return m;
};
const pre = Array.from({ length: 800 }, w);
let k = 0;
await time('keep only', 300, () =>
  asAccount(db, account_id, async (tx) => {
    const m = pre[k++]! as any;
    return messages.keep(tx, {
      spaceId: parent.space,
      id: m.id,
      authorId: parent.id,
      epoch: 2,
      envelope: m.input.sealed.envelope,
      act: m.act,
      actHash: m.hash,
      writtenAt: new Date(),
      heldUntil: null,
    });
  }),
);
await time('whole verb', 300, () => sendMessage(context, pre[k++]!.input as any));
const m = w() as any;
const t = performance.now();
for (let i = 0; i < 500; i++)
  admitAct(m.act, {
    kind: 'message:send',
    space: parent.space,
    author: { id: parent.id, signingKey: parent.author.publicKey },
    message: m.id,
    envelope: m.input.sealed.envelope,
    known: new Set(),
  } as any);
console.log('admitAct', (performance.now() - t) / 500);
console.log('tx count', k);
if (process.argv[2] === 'explain') {
  const c = postgres(e.adminUrl.replace('postgres:', 'postgres:'), { max: 1 });
  void c;
}
await app.close();
await db.close();
await admin.end();
await e.stop();
process.exit(0);
