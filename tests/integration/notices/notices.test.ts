import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { sendNotices } from '../../../apps/server/src/jobs/send-notices.ts';
import { browserLike } from '../../support/browser-like.ts';
import * as act from '../../support/pair/acts.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let admin: postgres.Sql;
let author: Member;
let reader: Member;
let socket: Socket;
const sockets: Socket[] = [];
let now: number;

const minute = 60_000;
const day = 24 * 60 * minute;
const hand = async () => {
  await releaseDue(server.app.services);
  await sendNotices(server.app.services);
};
const pass = async (time: number) => {
  now += time;
  await hand();
};

beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(async () => {
  now = Date.parse('2026-06-01T12:00:00Z');
  [author, reader] = await openPair(server.origin);
  socket = await connected(author);
  await hand();
  server.mails.length = 0;
});
afterAll(async () => {
  for (const one of sockets) one.close();
  await admin.end();
  await server.close();
});

async function connected(member: Member): Promise<Socket> {
  const opened = openSocket(member);
  sockets.push(opened);
  await waitUntil(() => opened.connected);
  return opened;
}

const wish = (member: Member, value: string) => member.browser.send('PUT', '/notices', { wish: value });
const shown = async (member: Member) => (await member.browser.send('GET', '/notices')).body;
const nobody = () => browserLike(server);
const tokenIn = (text = '') => /#([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '';
const confirm = (token: string) => nobody().send('POST', '/notices/confirmation', { token });
const write = (parents: string[] = []) => act.send(socket, author, { parents });
const notices = () => server.mails.filter(({ subject }) => subject === 'There is something new');

/** Asks for notices, says yes from the mailbox, and hears no more of that. */
async function wantsNotices(member: Member, value = 'daily'): Promise<void> {
  await wish(member, value);
  await confirm(tokenIn(server.mails.at(-1)?.text));
  expect(await shown(member)).toEqual({ wish: value, confirmed: true });
  server.mails.length = 0;
}

describe('an e-mail that there is something new', () => {
  it('goes to nobody who did not ask for it', async () => {
    expect(await shown(reader)).toEqual({ wish: 'off', confirmed: false });
    await write();
    await hand();
    expect(server.mails).toEqual([]);
  });

  it('goes to nobody’s address before whoever reads it has said yes there', async () => {
    expect((await wish(reader, 'daily')).body).toEqual({ wish: 'daily', confirmed: false });
    expect(server.mails).toHaveLength(1);
    await write();
    await hand();
    expect(notices()).toEqual([]);
    for (let tries = 0; tries < 5; tries += 1) await wish(reader, 'weekly');
    // Nor can anybody fill a stranger's mailbox with the question.
    expect(server.mails.length).toBeLessThanOrEqual(3);
    const [question] = server.mails;
    expect(question!.text).not.toContain(reader.space);

    expect((await confirm(tokenIn(question!.text))).body).toEqual({});
    await hand();
    expect(notices()).toHaveLength(1);
  });

  it('has always the same words, whatever was written, by whom, and how much', async () => {
    await wantsNotices(reader);
    await write();
    await pass(minute);
    const once = notices();
    socket.close();
    await wantsNotices(author, 'weekly');
    const own = await connected(reader);
    for (let count = 0; count < 5; count += 1) await act.send(own, reader);
    await act.acknowledge(reader, { epoch: 2 });
    await pass(minute);
    const mails = [...once, ...notices()];
    const outside = mails.map((mail) =>
      JSON.stringify({ ...mail, to: undefined }).replace(/[\w-]{43}/g, '<token>'),
    );
    expect(outside).toEqual(
      Array(2).fill(
        JSON.stringify({
          subject: 'There is something new',
          text: `There is something new.\n\n${server.origin}\n\nNo more of these e-mails: ${server.origin}/notices/stop#<token>`,
          headers: {
            'List-Unsubscribe': `<${server.origin}/api/notices/one-click?token=<token>>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'Auto-Submitted': 'auto-generated',
          },
        }),
      ),
    );
  });

  it('comes at most as often as wished, and says once what it says', async () => {
    await wantsNotices(reader);
    const first = await write();
    await hand();
    expect(notices()).toHaveLength(1);
    const second = await write([first.hash]);
    await pass(day - minute);
    expect(notices()).toHaveLength(1);
    await pass(minute);
    expect(notices()).toHaveLength(2);
    await pass(3 * day);
    expect(notices()).toHaveLength(2);
    await wish(reader, 'weekly');
    await write([second.hash]);
    await pass(2 * day - minute);
    expect(notices()).toHaveLength(2);
    await pass(2 * day + minute);
    expect(notices()).toHaveLength(3);
  });

  it('does not come about what its reader has been there for, live or looking', async () => {
    await wantsNotices(reader);
    const first = await write();
    await reader.browser.send('GET', '/spaces');
    await pass(minute);
    expect(notices()).toEqual([]);
    const own = await connected(reader);
    await write([first.hash]);
    await pass(minute);
    own.close();
    await waitUntil(() => !own.connected);
    await pass(day);
    expect(notices()).toEqual([]);
  });

  it('does not come about one’s own acts', async () => {
    await wantsNotices(reader);
    const own = await connected(reader);
    await act.send(own, reader, { holdUntil: new Date(now + 2 * minute) });
    await act.send(own, reader);
    own.close();
    await waitUntil(() => !server.app.services.realtime.isHere('') && !own.connected);
    await pass(5 * minute);
    await pass(day);
    expect(notices()).toEqual([]);
  });

  it.each(['quiet', 'shown'] as const)('does not come out of a space in a %s pause', async (kind) => {
    await wantsNotices(reader);
    const first = await write();
    await act.pause(reader, kind);
    if (kind === 'quiet') await write([first.hash]);
    await pass(day);
    expect(notices()).toEqual([]);
    await act.resume(reader);
    await pass(day);
    // What had arrived before the pause is new; what was sent in it waits for its reader's word.
    expect(notices()).toHaveLength(1);
  });

  it('does not come out of a space one has left', async () => {
    await wantsNotices(reader);
    await write();
    await act.end(reader, 'untold');
    await pass(day);
    expect(notices()).toEqual([]);
  });

  it('does not come about what a limit holds, until it arrives, nor in quiet hours', async () => {
    const first = await write();
    await wantsNotices(reader);
    now += minute;
    await act.setReach(reader, { pace: 'weekly' });
    await write([first.hash]);
    await pass(minute);
    expect(notices()).toEqual([]);
    await pass(7 * day);
    expect(notices()).toHaveLength(1);

    await act.setReach(reader, {});
    await write();
    await act.setReach(reader, { quietHours: { from: '11:00', to: '13:00', zone: 'UTC' } });
    await pass(day);
    expect(notices()).toHaveLength(1);
    await pass(60 * minute);
    expect(notices()).toHaveLength(2);
  });

  it('leaves once, however many hands the clock has', async () => {
    await wantsNotices(reader);
    await write();
    await Promise.all(Array.from({ length: 8 }, hand));
    expect(notices()).toHaveLength(1);
  });

  it('is not sent a second time when everything stopped just after it was written down that it leaves', async () => {
    await wantsNotices(reader);
    await write();
    const { mailer, ...services } = server.app.services;
    const deliver = () => new Promise<void>(() => {});
    void sendNotices({ ...services, mailer: { ...mailer, deliver } });
    await waitUntil(async () => {
      const [row] = await admin`select last_at from app.notice join app.seat using (account_id)
                                 where member_id = ${reader.id}`;
      return row?.last_at !== null;
    });
    await hand();
    await pass(day);
    expect(notices()).toEqual([]);
    await write();
    await pass(minute);
    expect(notices()).toHaveLength(1);
  });

  it('does not go to another address before it has said yes, too', async () => {
    await wantsNotices(reader);
    await admin`update auth.account set email = 'moved@example.org' from app.seat
                 where seat.account_id = account.id and seat.member_id = ${reader.id}`;
    expect(await shown(reader)).toEqual({ wish: 'daily', confirmed: false });
    await write();
    await hand();
    expect(notices()).toEqual([]);
    await wish(reader, 'daily');
    expect(server.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['moved@example.org', 'A question about e-mails'],
    ]);
  });

  it('is each one’s own to ask for, to see and to stop', async () => {
    await wantsNotices(reader);
    const [outsider] = await openPair(server.origin);
    for (const someone of [author, outsider]) {
      expect(await shown(someone)).toEqual({ wish: 'off', confirmed: false });
      await wish(someone, 'weekly');
      await wish(someone, 'off');
    }
    for (const method of ['GET', 'PUT'])
      expect(
        await nobody().send(method, '/notices', method === 'PUT' ? { wish: 'off' } : undefined),
      ).toMatchObject({
        status: 401,
        body: { refused: 'session:missing' },
      });
    for (const nonsense of ['hourly', '', null])
      expect((await reader.browser.send('PUT', '/notices', { wish: nonsense })).status).toBe(400);
    expect((await nobody().send('POST', '/notices/stop', { token: 'short' })).status).toBe(400);
    expect(await shown(reader)).toEqual({ wish: 'daily', confirmed: true });
  });

  it('ends at once when it is turned off, or its reader has no account any more', async () => {
    await wantsNotices(reader);
    await write();
    await wish(reader, 'off');
    await hand();
    expect(notices()).toEqual([]);
    expect(await shown(reader)).toEqual({ wish: 'off', confirmed: false });
  });
});

describe('“No more of these e-mails”', () => {
  const oneClick = (token: string, body = 'List-Unsubscribe=One-Click') =>
    fetch(`${server.origin}/api/notices/one-click?token=${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
  async function mailedToken(): Promise<string> {
    await wantsNotices(reader);
    await write();
    await hand();
    return tokenIn(notices().at(-1)?.text);
  }

  it('works from the mail program in one press, with nobody signed in', async () => {
    const token = await mailedToken();
    expect((await oneClick(token)).status).toBe(200);
    expect(await shown(reader)).toEqual({ wish: 'off', confirmed: false });
    await write();
    await pass(2 * day);
    expect(notices()).toHaveLength(1);
  });

  it('works from the page, too, and from every mail that was ever sent', async () => {
    const token = await mailedToken();
    await wish(reader, 'off');
    await wantsNotices(reader, 'weekly');
    await nobody().send('POST', '/notices/stop', { token });
    expect((await shown(reader)).wish).toBe('off');
  });

  it('answers the same, byte for byte, for any token, and does nothing but what the token is for', async () => {
    const token = await mailedToken();
    await nobody().send('POST', '/notices/confirmation', { token });
    await nobody().send('POST', '/notices/stop', { token: 'A'.repeat(43) });
    expect(await shown(reader)).toEqual({ wish: 'daily', confirmed: true });
    const said = async (value: string, body?: string) => {
      const answer = await oneClick(value, body);
      const headers = [...answer.headers].filter(([name]) => !/^(date|keep-alive|x-ratelimit)/.test(name));
      return [answer.status, headers, await answer.text()];
    };
    const answers = [await said('A'.repeat(43)), await said('?'), await said('', 'x=1'), await said(token)];
    for (const one of answers) expect(one).toEqual(answers[0]);
    expect((await shown(reader)).wish).toBe('off');
  });

  it('is not pressed by whoever only looks at the link', async () => {
    const token = await mailedToken();
    const look = await fetch(`${server.origin}/api/notices/one-click?token=${token}`, { redirect: 'manual' });
    expect([look.status, look.headers.get('location')]).toEqual([302, `/notices/stop#${token}`]);
    expect((await shown(reader)).wish).toBe('daily');
  });

  it('is in no copy of the database', async () => {
    const token = await mailedToken();
    const rows = await admin`select * from app.notice`;
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const { stop_hash: hash } of rows) await nobody().send('POST', '/notices/stop', { token: hash });
    expect((await shown(reader)).wish).toBe('daily');
  });
});
