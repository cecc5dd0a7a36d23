import { startEmbedded } from '@footbridge/db/embedded';
import { urlFor } from '@footbridge/db';
import postgres from 'postgres';
const e = await startEmbedded('/tmp/h1/profile/pg');
const admin = postgres(e.adminUrl, { max: 1 });
const [row] = await admin`select s.account_id, s.space_id, s.member_id from app.seat s limit 1`;
const url = urlFor('footbridge_app', e.adminUrl, 'x'.repeat(32));
const c = postgres(url, { max: 1, debug: false, onnotice: (n) => console.log(n.message) });
const show = async (q: string) => {
  const rows = await c.unsafe('explain (analyze, buffers off) ' + q);
  console.log('---', q.slice(0, 80));
  for (const r of rows) console.log(Object.values(r)[0]);
};
await c.unsafe('begin');
await c`select set_config('app.account_id', ${row!.account_id}, true)`;
const S = row!.space_id;
await c.unsafe(`prepare lock(uuid) as select from app.space where space.id = $1 for no key update`);
await c.unsafe(
  `prepare find(uuid,uuid) as select space.phase, space.epoch, space.rekey_due, member.id, member.signing_key, message.* from app.seat join app.space on space.id=seat.space_id join app.member on member.id = seat.member_id left join app.message on message.space_id = seat.space_id and message.id = $2 where seat.account_id = (select app.account_id()) and seat.space_id = $1`,
);
for (let i = 0; i < 7; i++) {
  await c.unsafe(`execute lock('${S}')`);
  await c.unsafe(`execute find('${S}','${S}')`);
}
await show(`execute lock('${S}')`);
await show(`execute find('${S}','${S}')`);
const fn = (id: string) =>
  `select * from app.keep_message('${S}', '${id}', '${row!.member_id}', 2, '${'A'.repeat(380)}', '{"kind":"message:send","item":"x","parents":[],"commitment":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","envelopeHash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}'::jsonb, '${id}', now(), null)`;
for (let i = 0; i < 8; i++) await c.unsafe(fn(crypto.randomUUID()));
await show(fn(crypto.randomUUID()));
await show(`select * from app.append_feed('${S}', 'all', 'message:sent', '${S}', null, now())`);
await show(`select app.account_id()`);
await show(
  `insert into app.record_act (space_id, hash, member_id, act, recorded_at) values ('${S}','${crypto.randomUUID()}','${row!.member_id}','{}',now())`,
);
await show(
  `insert into app.message (space_id, id, author_id, epoch, envelope, act, act_hash, written_at, held_until, sent_at) values ('${S}','${crypto.randomUUID()}','${row!.member_id}',2,'x','{}','x',now(),null,now())`,
);
await c.unsafe('rollback');
await c.end();
await admin.end();
await e.stop();
process.exit(0);
