import { beforeEach, describe, expect, it } from 'vitest';
import type { Sessions } from '../../../apps/server/src/auth/sessions.ts';

export interface Subject {
  readonly sessions: Sessions;
  readonly newAccount: () => Promise<string>;
  /** Moves what is stored about a session into the past, by days. */
  readonly age: (sessionId: string, days: { started?: number; expires?: number }) => Promise<void>;
  readonly storedIds: () => Promise<string[]>;
}

/** What the rest of the service relies on, whatever keeps the sessions. */
export function sessionsContract(name: string, make: () => Promise<Subject>): void {
  describe(`sessions kept by ${name}`, () => {
    let subject: Subject;
    let accountId: string;
    beforeEach(async () => {
      subject = await make();
      accountId = await subject.newAccount();
    });

    const begin = async () => {
      const { session, cookie } = await subject.sessions.begin(accountId);
      return { id: session.id, cookie: cookie.split(';')[0] ?? '' };
    };
    const lives = async (id: string) => (await subject.sessions.validate(id)) !== null;

    it('begin with a token of 256 random bits, of which only a hash is kept', async () => {
      const { id, cookie } = await begin();
      const token = cookie.split('=')[1] ?? '';
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(await subject.storedIds()).toContain(id);
      expect(await subject.storedIds()).not.toContain(token);
      // What is kept opens nothing when it is sent as a token.
      expect(await lives(subject.sessions.idOf(cookie.replace(token, id)) ?? '')).toBe(false);
      expect(await lives(subject.sessions.idOf(cookie) ?? '')).toBe(true);
    });

    it('never begin twice with the same token', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, begin));
      expect(new Set(all.map(({ cookie }) => cookie)).size).toBe(20);
    });

    it('tell whose they are and since when', async () => {
      const before = Date.now();
      const { id } = await begin();
      const session = await subject.sessions.validate(id);
      expect(session).toMatchObject({ id, accountId });
      expect(session?.startedAt.getTime()).toBeGreaterThanOrEqual(before - 1_000);
      expect(await subject.sessions.list(accountId)).toEqual([session]);
    });

    it('are found by nothing that is no cookie of ours', () => {
      for (const header of [undefined, '', 'other=1', 'session', ';;;', '=x', 'session=; a=b'])
        expect(subject.sessions.idOf(header)).toBeNull();
    });

    it('end for good', async () => {
      const { id } = await begin();
      await subject.sessions.end(id);
      await subject.sessions.end(id);
      expect(await lives(id)).toBe(false);
      expect(await subject.sessions.list(accountId)).toEqual([]);
    });

    it('end when they were not used for long', async () => {
      const { id } = await begin();
      await subject.age(id, { expires: 14.1 });
      expect(await subject.sessions.list(accountId)).toEqual([]);
      expect(await lives(id)).toBe(false);
    });

    it('that lapsed are forgotten when another begins', async () => {
      const { id } = await begin();
      await subject.age(id, { expires: 14.1 });
      await begin();
      expect(await subject.storedIds()).not.toContain(id);
    });

    it('live on while they are used', async () => {
      const { id } = await begin();
      for (let week = 1; week <= 8; week += 1) {
        await subject.age(id, { expires: 8, started: 8 });
        expect(await lives(id)).toBe(true);
      }
    });

    it('end after ninety days, however much they are used', async () => {
      const { id } = await begin();
      await subject.age(id, { started: 89 });
      expect(await lives(id)).toBe(true);
      await subject.age(id, { started: 2 });
      expect(await subject.sessions.list(accountId)).toEqual([]);
      expect(await lives(id)).toBe(false);
    });
  });
}
