import { urlFor } from '@footbridge/db';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startJobs } from '../../../apps/server/src/jobs/jobs.ts';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { command, readFeed, send, show } from '../../support/pair/acts.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let author: Member;
let other: Member;
let socket: Socket;
let heard: { entry: { kind: string; message?: { id: string } } }[];
let listening: Socket;

beforeAll(async () => {
  server = await startServer();
  [author, other] = await openPair(server.origin);
  socket = openSocket(author);
  listening = openSocket(other);
  listening.on('feed:entry', (wakeUp) => heard.push(wakeUp));
  await waitUntil(() => socket.connected && listening.connected);
  heard = [];
});
afterAll(async () => {
  socket.close();
  listening.close();
  await server.close();
});

const minute = 60_000;
const soon = () => new Date(Date.now() + minute);
const at = (time: number) => ({ ...server.app.services, now: () => new Date(time) });
const sentTo = async (member: Member, id: string) =>
  (await readFeed(member)).body.entries.filter(
    (entry: { kind: string; message?: { id: string } }) =>
      entry.kind === 'message:sent' && entry.message?.id === id,
  );

describe('a held message', () => {
  it('is there for its author alone until its time has come, and then for both', async () => {
    const { id, reply } = await send(socket, author, { holdUntil: soon() });
    expect(reply.heldUntil).not.toBeNull();
    await releaseDue(at(Date.now()));
    expect(await sentTo(other, id)).toEqual([]);
    expect((await show(author)).body.own.held).toMatchObject([{ id }]);

    await releaseDue(at(Date.now() + 2 * minute));
    expect(await sentTo(author, id)).toHaveLength(1);
    const [entry] = await sentTo(other, id);
    expect(entry.message).toMatchObject({ heldUntil: null, writtenAt: entry.message.sentAt });
    expect((await show(author)).body.own.held).toEqual([]);
    await waitUntil(() => heard.some((wakeUp) => wakeUp.entry.message?.id === id));
  });

  it('leaves exactly once, however many hands the clock has', async () => {
    const { id } = await send(socket, author, { holdUntil: soon() });
    const later = at(Date.now() + 2 * minute);
    await Promise.all(Array.from({ length: 8 }, () => releaseDue(later)));
    expect(await sentTo(other, id)).toHaveLength(1);
    expect(await sentTo(author, id)).toHaveLength(1);
  });

  it('that was taken back never leaves, and nothing tells that it was there', async () => {
    const before = (await readFeed(other)).body;
    const { id } = await send(socket, author, { holdUntil: soon() });
    expect(await command(socket, 'message:take_back', { space: author.space, id })).toEqual({});
    expect(await command(socket, 'message:take_back', { space: author.space, id })).toEqual({});
    await releaseDue(at(Date.now() + 2 * minute));
    expect((await readFeed(other)).body).toEqual(before);
  });

  it('leaves after a restart although its time came while nothing ran', async () => {
    const { id } = await send(socket, author, { holdUntil: new Date(Date.now() + 300) });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { adminUrl, secret } = server.database;
    const jobs = await startJobs(server.app.services, urlFor('footbridge_jobs', adminUrl, secret));
    await waitUntil(async () => (await sentTo(other, id)).length === 1, 100);
    await jobs.stop();
    expect(server.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
