import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { accounts, asAuth } from '@footbridge/db';
import postgres from 'postgres';
import { afterAll, beforeAll } from 'vitest';
import { createSessions, type Session, type Sessions } from '../../../apps/server/src/auth/sessions.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { sessionsContract } from './sessions-contract.ts';

const day = 24 * 60 * 60_000;

let database: FreshDatabase;
let admin: postgres.Sql;
beforeAll(async () => {
  database = await freshDatabase();
  admin = postgres(database.adminUrl, { max: 1 });
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

sessionsContract('lucia', async () => ({
  sessions: createSessions(database, false),
  async newAccount() {
    const id = randomUUID();
    const row = {
      id,
      email: 'someone@example.org',
      signInLookup: randomBytes(32),
      signInHash: '',
      openedAt: new Date(),
    };
    await asAuth(database, (tx) => accounts.insert(tx, row));
    return id;
  },
  async age(id, { started = 0, expires = 0 }) {
    await admin`update auth.session set started_at = started_at - make_interval(secs => ${started * 86_400}),
      expires_at = expires_at - make_interval(secs => ${expires * 86_400}) where id = ${id}`;
  },
  async storedIds() {
    return (await admin<{ id: string }[]>`select id from auth.session`).map(({ id }) => id);
  },
}));

/** The same without lucia and without a database: what replacing lucia has to come to. */
sessionsContract('a plain map', async () => {
  const kept = new Map<string, Session & { expiresAt: number }>();
  const isLive = ({ startedAt, expiresAt }: Session & { expiresAt: number }) =>
    expiresAt > Date.now() && Date.now() - startedAt.getTime() <= 90 * day;
  const idFrom = (token: string) => createHash('sha256').update(token).digest('base64url');
  const view = ({ id, accountId, startedAt }: Session): Session => ({ id, accountId, startedAt });
  const sessions: Sessions = {
    async begin(accountId) {
      for (const [id, { expiresAt }] of kept) if (expiresAt <= Date.now()) kept.delete(id);
      const token = randomBytes(32).toString('base64url');
      const session = { id: idFrom(token), accountId, startedAt: new Date() };
      kept.set(session.id, { ...session, expiresAt: Date.now() + 14 * day });
      return { session, cookie: `session=${token}; HttpOnly; SameSite=Lax; Path=/` };
    },
    idOf(header = '') {
      const [, token] = /(?:^|; )session=([^;]+)/.exec(header) ?? [];
      return token ? idFrom(token) : null;
    },
    async validate(id) {
      const session = kept.get(id);
      if (!session || !isLive(session)) return null;
      kept.set(id, { ...session, expiresAt: Date.now() + 14 * day });
      return view(session);
    },
    list: async (accountId) =>
      [...kept.values()].filter((one) => one.accountId === accountId && isLive(one)).map(view),
    end: async (id) => void kept.delete(id),
    blankCookie: () => 'session=; Max-Age=0',
  };
  return {
    sessions,
    newAccount: async () => randomUUID(),
    async age(id, { started = 0, expires = 0 }) {
      const session = kept.get(id);
      if (!session) return;
      const startedAt = new Date(session.startedAt.getTime() - started * day);
      kept.set(id, { ...session, startedAt, expiresAt: session.expiresAt - expires * day });
    },
    storedIds: async () => [...kept.keys()],
  };
});
