import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '@footbridge/db';
import { Lucia, TimeSpan } from 'lucia';
import { sessionStore } from './session-store.ts';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseSessionAttributes: SessionAttributes;
  }
}
interface SessionAttributes {
  startedAt: Date;
}

export interface Session {
  /** SHA-256 of the token, base64url. Whoever reads it in the database cannot sign in with it. */
  readonly id: string;
  readonly accountId: string;
  readonly startedAt: Date;
}

/** The life of a session: one validation, for HTTP and for socket handshakes. */
export interface Sessions {
  /** @returns a new session and its cookie; the token in it is said once and kept nowhere. */
  readonly begin: (accountId: string) => Promise<{ session: Session; cookie: string }>;
  /** The id of the session a `Cookie` header names, whether or not it lives. */
  readonly idOf: (cookieHeader: string | undefined) => string | null;
  readonly validate: (sessionId: string) => Promise<Session | null>;
  readonly list: (accountId: string) => Promise<Session[]>;
  readonly end: (sessionId: string) => Promise<void>;
  readonly blankCookie: () => string;
}

/** A session unused for this long ends. */
const idle = new TimeSpan(14, 'd');
/** However much it is used, a session ends after this long, in milliseconds. */
const longest = new TimeSpan(90, 'd').milliseconds();
const tokenBytes = 32;

/** @param secure whether people reach us by https: then the cookie is bound to this host and to https by its name. */
export function createSessions(database: Database, secure: boolean): Sessions {
  const lucia = createLucia(database, secure);
  const isTooOld = (session: Session) => Date.now() - session.startedAt.getTime() > longest;

  return {
    async begin(accountId) {
      const token = randomBytes(tokenBytes).toString('base64url');
      const startedAt = new Date();
      // Nobody needs to know when a session that lapsed long ago began.
      await lucia.deleteExpiredSessions();
      const { id } = await lucia.createSession(accountId, { startedAt }, { sessionId: idFrom(token) });
      return { session: { id, accountId, startedAt }, cookie: lucia.createSessionCookie(token).serialize() };
    },
    idOf(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? '');
      return token ? idFrom(token) : null;
    },
    async validate(sessionId) {
      const { session } = await lucia.validateSession(sessionId);
      if (!session) return null;
      const own = { id: session.id, accountId: session.userId, startedAt: session.startedAt };
      if (!isTooOld(own)) return own;
      await lucia.invalidateSession(sessionId);
      return null;
    },
    async list(accountId) {
      const all = await lucia.getUserSessions(accountId);
      return all
        .map(({ id, startedAt }) => ({ id, accountId, startedAt }))
        .filter((session) => !isTooOld(session));
    },
    end: (sessionId) => lucia.invalidateSession(sessionId),
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
  };
}

const idFrom = (token: string) => createHash('sha256').update(token).digest('base64url');

const createLucia = (database: Database, secure: boolean) =>
  new Lucia(sessionStore(database), {
    sessionExpiresIn: idle,
    getSessionAttributes: ({ startedAt }) => ({ startedAt }),
    sessionCookie: {
      name: secure ? '__Host-session' : 'session',
      // The browser keeps it for as long as it may; the server decides how long it is good for.
      expires: false,
      // Lax and not Strict: someone who follows a link passed on to them arrives signed in. Nothing changes on a GET.
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
  });
