import type { AgreementsClient, ExportFile } from '@footbridge/client';
import { actBytes, signedActBytes, type SignedAct } from '@footbridge/record';
import { verifyCopy } from '../../../packages/record/src/copy/verify-copy.ts';
import { createHash, generateKeyPairSync, randomInt, sign as signWith } from 'node:crypto';
import postgres, { type TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Device, must, passphrase, spaceOf } from '../client/cast.ts';
import { aClause, aDraft, agree, offer, turnedServer, two, type Turned, type Two } from './two.ts';

const trials = inject('isLongForm') ? { fields: 1_000, rewrites: 100 } : { fields: 40, rewrites: 8 };

let turned: Turned;
let admin: postgres.Sql;
let pair: Two;

beforeAll(async () => {
  turned = await turnedServer();
  admin = postgres(turned.server.database.adminUrl, { max: 1, onnotice: () => {} });
  pair = await two(turned.server.origin);
  const pace = { kind: 'pace', binds: 'both', items: 2, per: 'week' } as const;
  const clause = aClause('both', 'We write twice a week', { rule: pace });
  const first = await agree(turned, pair, aDraft([clause, aClause('both', 'We meet outside')]));
  await must(pair.hers.endClause(first, clause.id));
  const second = await offer(pair.theirs, aDraft([clause], { reviewOn: '2031-01-01' }));
  await must(pair.theirs.stop(second));
  await must(pair.theirs.load());
  await must(pair.hers.load());
}, 60_000);
afterAll(async () => {
  for (const { device } of [pair.ruth, pair.sam]) device.close();
  await admin.end();
  await turned.server.close();
});

/** Whether a reader who has seen it before finds that something is wrong. */
async function isFound(): Promise<boolean> {
  const copy = await pair.sam.page.exportAll({ withPages: false }).catch(() => null);
  // A copy that cannot even be made is no copy that deceives.
  if (!copy || 'refused' in copy) return true;
  const read = JSON.parse(JSON.stringify(copy)) as ExportFile;
  const [space] = (await verifyCopy(read))?.spaces ?? [];
  const isSound = space && space.forged + space.missing + space.changed + space.strangers === 0;
  return !isSound || !read.spaces[0]!.agreements.isAsSeen;
}

/** What a device that never saw any of it has of it. */
async function anew<T>(look: (agreements: AgreementsClient) => T | Promise<T>): Promise<T> {
  const device = new Device(turned.server.origin);
  const page = await device.open();
  await must(page.signIn({ email: pair.sam.email, passphrase }));
  const agreements = await spaceOf(page, pair.space).agreements();
  await must(agreements.load());
  const seen = await look(agreements);
  device.close();
  return seen;
}
const isFoundAnew = () => anew(({ state }) => state.get().trouble !== null);

const one = <T>(of: readonly T[]): T => of[randomInt(of.length)]!;

/** Another value of the same kind. */
function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 'something';
  if (typeof value !== 'string') return changedIn(value as object);
  const at = randomInt(Math.max(1, value.length));
  const sign = value[at] === 'A' ? 'B' : 'A';
  return value.slice(0, at) + sign + value.slice(at + 1);
}

/** The same, but for one leaf of it. */
function changedIn(value: object): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  const fields = Object.keys(copy).filter((field) => {
    const held = copy[field];
    return typeof held !== 'object' || held === null || Object.keys(held).length > 0;
  });
  const field = one(fields.length > 0 ? fields : ['added']);
  copy[field] = another(copy[field]);
  return copy;
}

type Row = Record<string, unknown>;
const rowsOf = (tx: Pick<postgres.Sql, 'unsafe'>, table: string) =>
  tx.unsafe<Row[]>(`select * from app.${table} order by 1, 2`);

interface Change {
  readonly table: 'agreement_said' | 'record_act';
  readonly key: 'id' | 'hash';
  readonly columns: readonly string[];
}
const changes: Change[] = [
  {
    table: 'agreement_said',
    key: 'id',
    columns: ['id', 'author_id', 'content', 'epoch', 'envelope', 'act', 'said_at', 'gone'],
  },
  { table: 'record_act', key: 'hash', columns: ['member_id', 'act', 'gone'] },
];

/** Does something as the superuser, looks, and puts everything back. */
async function trying(work: (tx: TransactionSql) => Promise<unknown>, look = isFound): Promise<boolean> {
  const kept = await Promise.all([
    rowsOf(admin, 'agreement_said'),
    rowsOf(admin, 'record_act'),
    rowsOf(admin, 'member'),
  ]);
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await work(tx);
  });
  const found = await look();
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from app.agreement_said`;
    await tx`delete from app.record_act`;
    for (const row of kept[0]!) await tx`insert into app.agreement_said ${tx(row as never)}`;
    for (const row of kept[1]!) await tx`insert into app.record_act ${tx(row as never)}`;
    for (const row of kept[2]!)
      await tx`update app.member set signing_key = ${row.signing_key as string} where id = ${row.id as string}`;
  });
  return found;
}

async function changeOne(tx: TransactionSql): Promise<string> {
  const { table, key, columns } = one(changes);
  const rows = (await rowsOf(tx, table)).filter((row) =>
    String((row.act as { kind?: string })?.kind ?? '').startsWith('agreement:'),
  );
  const row = one(rows);
  const column = one(columns.filter((name) => name === 'gone' || row[name] !== null));
  const place = `app.${table} where ${key} = '${String(row[key])}'`;
  if (column === 'gone') await tx.unsafe(`delete from ${place}`);
  else if (column === 'id' || column === 'author_id' || column === 'member_id') {
    const others = (await rowsOf(tx, 'member')).map(({ id }) => id).filter((id) => id !== row[column]);
    await tx.unsafe(`update ${place.replace(' where', ` set ${column} = $1 where`)}`, [
      one(others) as string,
    ]);
  } else if (column === 'said_at') {
    await tx.unsafe(
      `update ${place.replace(' where', ` set said_at = said_at + interval '1 minute' where`)}`,
    );
  } else {
    const value = another(row[column]);
    await tx.unsafe(`update ${place.replace(' where', ` set ${column} = $1 where`)}`, [value as never]);
  }
  return `${table}.${column}`;
}

const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('base64url');

/** Another history, whole in itself: every hash, every parent and every signature fits, under a key of the forger's own. */
async function rewriteAll(tx: TransactionSql): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signingKey = publicKey.export({ format: 'jwk' }).x!;
  const said = (await rowsOf(tx, 'agreement_said')).toSorted((a, b) => Number(a.place) - Number(b.place));
  const victim = one(said.map(({ author_id }) => author_id as string));
  await tx`update app.member set signing_key = ${signingKey} where id = ${victim}`;
  const renamed = new Map<string, string>();
  for (const row of said) {
    if (!row.act) continue;
    const { space_id: space, author_id: author } = row as { space_id: string; author_id: string };
    const act = row.act as SignedAct;
    const whole = {
      ...act,
      version: 1 as const,
      space,
      author,
      parents: act.parents.map((parent) => renamed.get(parent) ?? parent),
    };
    const isForged = author === victim;
    const signature = isForged
      ? signWith(null, actBytes(whole), privateKey).toString('base64url')
      : act.signature;
    const hash = sha256(signedActBytes({ ...whole, signature }));
    renamed.set(row.mark as string, hash);
    const next = { ...act, parents: whole.parents, signature };
    await tx`update app.agreement_said set act = ${tx.json(next as never)}, mark = ${hash} where id = ${row.id as string}`;
    await tx`update app.record_act set act = ${tx.json(next as never)}, hash = ${hash} where hash = ${row.mark as string}`;
  }
}

describe('what the superuser of the database changes', () => {
  it('is found by whoever reads it, whatever the field; and nothing is found where nothing was changed', async () => {
    expect(await trying(async () => undefined)).toBe(false);
    const missed: string[] = [];
    for (let trial = 0; trial < trials.fields; trial += 1) {
      let what = '';
      const found = await trying(async (tx) => {
        what = await changeOne(tx);
      });
      if (!found) missed.push(what);
    }
    expect(missed).toEqual([]);
    expect(await trying(async () => undefined)).toBe(false);
  }, 1_800_000);

  it('is found when every link was reckoned anew', async () => {
    for (let trial = 0; trial < trials.rewrites; trial += 1) expect(await trying(rewriteAll)).toBe(true);
  }, 1_800_000);

  it('is not taken for genuine by a page that opened what stood there before', async () => {
    const seen = await anew(async (agreements) => {
      const answers = () => JSON.stringify(agreements.state.get().versions.map((one) => one.answers));
      const before = answers();
      let after = '';
      const change = (tx: TransactionSql) => tx`
        update app.agreement_said
           set content = replace(content::text, '"accepted"', '"declined"')::jsonb where kind = 'answered'`;
      await trying(change, async () => {
        await agreements.load();
        after = answers();
        return true;
      });
      return { before, after };
    });
    expect(seen.before).toContain('accepted');
    expect(seen.after).not.toContain('declined');
  }, 60_000);

  it('is told of an ending that has lost its signature', async () => {
    const areSigned = () =>
      anew(({ state }) => {
        const endings = state.get().versions.flatMap((one) => one.endings);
        return endings.length > 0 && endings.every(({ isSigned }) => isSigned);
      });
    const strip = (tx: TransactionSql) =>
      tx`update app.agreement_said set act = null where kind = 'clause_ended'`;
    expect(await trying(async () => undefined, areSigned)).toBe(true);
    expect(await trying(strip, areSigned)).toBe(false);
  }, 60_000);

  it('is found by a device that never saw it, though the words are sealed under a number that no key has', async () => {
    expect(await trying(async () => undefined, isFoundAnew)).toBe(false);
    const answers = (tx: TransactionSql) => tx`
      update app.agreement_said set epoch = 999,
             content = replace(content::text, '"accepted"', '"declined"')::jsonb where kind = 'answered'`;
    expect(await trying(answers, isFoundAnew)).toBe(true);
  }, 60_000);
});
