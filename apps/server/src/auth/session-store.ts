import { asAuth, sessions, type Database } from '@footbridge/db';
import type { Adapter, DatabaseSession } from 'lucia';

const toLucia = ({ id, accountId, startedAt, expiresAt }: sessions.SessionRow): DatabaseSession => ({
  id,
  userId: accountId,
  expiresAt,
  attributes: { startedAt },
});

/** Where lucia keeps sessions. The ids it is given are hashes, so that a copy of the table signs nobody in. */
export const sessionStore = (database: Database): Adapter => ({
  async getSessionAndUser(sessionId) {
    const row = await asAuth(database, (tx) => sessions.find(tx, sessionId));
    return row ? [toLucia(row), { id: row.accountId, attributes: {} }] : [null, null];
  },
  async getUserSessions(accountId) {
    const rows = await asAuth(database, (tx) => sessions.listOf(tx, accountId));
    return rows.map(toLucia);
  },
  setSession: ({ id, userId, expiresAt, attributes }) =>
    asAuth(database, (tx) =>
      sessions.insert(tx, { id, accountId: userId, startedAt: attributes.startedAt, expiresAt }),
    ),
  updateSessionExpiration: (sessionId, expiresAt) =>
    asAuth(database, (tx) => sessions.prolong(tx, sessionId, expiresAt)),
  deleteSession: (sessionId) => asAuth(database, (tx) => sessions.remove(tx, sessionId)),
  deleteUserSessions: (accountId) => asAuth(database, (tx) => sessions.removeAllOf(tx, accountId)),
  deleteExpiredSessions: () => asAuth(database, (tx) => sessions.removeExpired(tx, new Date())),
});
