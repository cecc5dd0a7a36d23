import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtp } from '../../../apps/server/src/mail/smtp.ts';
import { sendNotices } from '../../../apps/server/src/jobs/send-notices.ts';
import * as act from '../../support/pair/acts.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { startSmtp, type SmtpServer } from '../../support/smtp-server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let post: SmtpServer;
let server: TestServer;
let author: Member;
let reader: Member;
let now: number;
let addressOfReader: string;

const hour = 60 * 60_000;
const pass = async (time: number) => {
  now += time;
  await sendNotices(server.app.services);
};
const notices = () => post.mails.filter(({ raw }) => raw.includes('Subject: There is something new'));
const header = (raw: string, name: string) =>
  new RegExp(`^${name}: ?(.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r\n\s*/g, '');
const body = (raw: string) =>
  raw
    .slice(raw.indexOf('\r\n\r\n') + 4)
    .replace(/=\r\n/g, '')
    .replace(/=3D/g, '=');

/** Writes to the reader, who is not there. */
async function write(): Promise<void> {
  const socket = openSocket(author);
  await waitUntil(() => socket.connected);
  await act.send(socket, author);
  socket.close();
}

beforeAll(async () => {
  post = await startSmtp();
  server = await startServer(
    { LOG_LEVEL: 'debug' },
    { transport: smtp(post.url, 'Footbridge <post@example.org>') },
  );
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(async () => {
  now = Date.parse('2026-06-01T12:00:00Z');
  post.say = {};
  [author, reader] = await openPair(server.origin);
  await waitUntil(() => post.mails.length >= 2);
  post.mails.length = 0;
  await reader.browser.send('PUT', '/notices', { wish: 'daily' });
  await waitUntil(() => post.mails.length === 1);
  const [question] = post.mails;
  addressOfReader = /<(.*)>/.exec(question!.to)![1]!;
  const token = /confirm#([\w-]{43})/.exec(body(question!.raw))![1]!;
  await reader.browser.send('POST', '/notices/confirmation', { token });
  post.mails.length = 0;
  await write();
});
afterAll(async () => {
  await server.close();
  await post.close();
});

describe('over a real socket, to a mail server', () => {
  it('an e-mail leaves with its headers whole, and with nothing besides', async () => {
    await pass(0);
    expect(notices()).toHaveLength(1);
    const [{ from, to, raw }] = notices() as [(typeof post.mails)[number]];
    expect([from, to]).toEqual([
      expect.stringContaining('<post@example.org>'),
      expect.stringContaining(`<${addressOfReader}>`),
    ]);
    const names = raw.slice(0, raw.indexOf('\r\n\r\n')).match(/^[\w-]+(?=:)/gm)!;
    expect(names.map((name) => name.toLowerCase()).sort()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'list-unsubscribe',
      'list-unsubscribe-post',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    const stop = new RegExp(`^<${server.origin}/api/notices/one-click\\?token=([\\w-]{43})>$`);
    expect(header(raw, 'List-Unsubscribe')).toMatch(stop);
    expect(header(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(header(raw, 'Content-Type')).toMatch(/^text\/plain/);
    const [, token] = stop.exec(header(raw, 'List-Unsubscribe')!)!;
    expect(
      body(raw)
        .trim()
        .split(/\r\n\r\n/),
    ).toEqual([
      'There is something new.',
      server.origin,
      `No more of these e-mails: ${server.origin}/notices/stop#${token}`,
    ]);
    for (const told of [author.id, author.space, reader.id]) expect(raw).not.toContain(told);
  });

  it.each([
    ['is full for now', { rcpt: '452 no room' }],
    ['cannot take it now', { data: '451 try later' }],
  ])('nothing is lost while the mailbox %s, and nothing is sent twice', async (_, say) => {
    post.say = say;
    await pass(0);
    expect(notices()).toEqual([]);
    post.say = {};
    await pass(hour / 2);
    expect(notices()).toEqual([]);
    await pass(hour / 2);
    expect(notices()).toHaveLength(1);
    await pass(2 * hour);
    expect(notices()).toHaveLength(1);
  });

  it('nothing is lost while there is no mail server at all', async () => {
    const away = smtp('smtp://127.0.0.1:1', 'Footbridge <post@example.org>');
    const { mailer } = server.app.services;
    await sendNotices({ ...server.app.services, mailer: { ...mailer, deliver: away.deliver } });
    expect(notices()).toEqual([]);
    await pass(hour);
    expect(notices()).toHaveLength(1);
  });

  it('is not tried again where it may have been taken, or never will be', async () => {
    post.say = { data: 'hang up' };
    await pass(0);
    expect(notices()).toHaveLength(1);
    post.say = { rcpt: '550 nobody here by that name' };
    await write();
    await pass(24 * hour);
    post.say = {};
    await pass(4 * hour);
    expect(notices()).toHaveLength(1);
  });

  it('what fails is written down without an address or a word', async () => {
    post.say = { rcpt: `550 <${addressOfReader}> is unknown` };
    server.log.length = 0;
    await pass(0);
    const failed = server.log.filter((line) => line.includes('"level":50'));
    expect(failed).toHaveLength(1);
    expect(server.log.join('\n')).not.toMatch(/example\.org|unknown|There is something/);
  });
});
