import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { openSocket, writeMessage, type Member } from '../../support/pair/member.ts';
import { changeKey, consent, join, openPair, reachOut, start } from '../../support/pair/pair.ts';
import { anEnvelope } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let parent: Member;
let child: Member;
let socket: Socket;
let childs: Socket;
const sockets: Socket[] = [];

const connect = async (member: Member) => {
  const opened = openSocket(member);
  sockets.push(opened);
  await waitUntil(() => opened.connected);
  return opened;
};

beforeAll(async () => {
  server = await startServer();
  [parent, child] = await openPair(server.origin);
  socket = await connect(parent);
  childs = await connect(child);
});
afterAll(async () => {
  for (const one of sockets) one.close();
  await server.close();
});

const send = (input: object) => act.command(socket, 'message:send', input);
const positions = async (member: Member) =>
  (await act.readFeed(member)).body.entries.map(({ position }: { position: number }) => position);

describe('sending a message', () => {
  it('keeps it and gives each of both the next number in their own feed', async () => {
    const before = (await act.show(child)).body.position;
    const message = writeMessage(parent);
    const kept = await send(message.input);
    expect(kept).toMatchObject({ heldUntil: null });
    const [mine] = (await act.listMessages(parent, '?limit=1')).body.messages;
    const [theirs] = (await act.listMessages(child, '?limit=1')).body.messages;
    expect(mine).toMatchObject({
      id: message.id,
      author: parent.id,
      position: kept.position,
      sentAt: kept.at,
    });
    expect(theirs).toMatchObject({
      id: message.id,
      author: parent.id,
      position: before + 1,
      act: message.act,
    });
  });

  it('the same again, a hundred times at once, keeps one and gives one answer', async () => {
    const { input, id } = writeMessage(parent);
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].position).toBeGreaterThan(0);
    const { messages } = (await act.listMessages(child)).body;
    expect(messages.filter((message: { id: string }) => message.id === id)).toHaveLength(1);
  });

  it('gives a held one the same answer again after it has left', async () => {
    const { input, id } = writeMessage(parent);
    const holdUntil = new Date(Date.now() + 60_000).toISOString();
    const first = await send({ ...input, holdUntil });
    expect(first.heldUntil).toBe(holdUntil);
    await act.command(socket, 'message:take_back', { space: parent.space, id });
    expect(await send({ ...input, holdUntil })).toEqual(first);
  });

  it('refuses an id that was used for something else, by oneself or by the other', async () => {
    const own = writeMessage(parent);
    await send(own.input);
    const again = writeMessage(parent, { id: own.id });
    expect(await send(again.input)).toEqual({ refused: 'message:id_used' });
    const theirs = writeMessage(child, { id: own.id });
    expect(await act.command(childs, 'message:send', theirs.input)).toEqual({ refused: 'message:id_used' });
  });

  it('takes parents from the record alone, so that a held message is never named', async () => {
    const shared = await act.send(socket, parent);
    const held = await act.send(socket, parent, { holdUntil: new Date(Date.now() + 60_000) });
    expect((await act.send(socket, parent, { parents: [shared.hash] })).reply.position).toBeGreaterThan(0);
    const refused = { refused: 'request:invalid' };
    expect((await act.send(socket, parent, { parents: [held.hash] })).reply).toEqual(refused);
    expect((await act.send(childs, child, { parents: [held.hash] })).reply).toEqual(refused);
  });

  it('refuses a signature that is not the author’s, or is under another act', async () => {
    const envelope = anEnvelope();
    const message = writeMessage(parent, { envelope });
    const refused = { refused: 'request:invalid' };
    const byOther = child.author.sign({
      kind: 'message:send',
      space: parent.space,
      member: parent.id,
      item: message.id,
      envelope,
    });
    expect(await send({ ...message.input, act: byOther.act })).toEqual(refused);
    for (const change of [{ item: randomUUID() }, { kind: 'space:consent' }, { envelopeHash: null }]) {
      expect(await send({ ...message.input, act: { ...message.act, ...change } })).toEqual(refused);
    }
    const elsewhere = parent.author.sign({
      kind: 'message:send',
      space: randomUUID(),
      member: parent.id,
      item: message.id,
      envelope,
    });
    expect(await send({ ...message.input, act: elsewhere.act })).toEqual(refused);
    expect((await send(message.input)).refused).toBeUndefined();
  });

  it('refuses a hold of more than thirty days, and takes one that is past for now', async () => {
    const day = 86_400_000;
    const hold = (days: number) =>
      send({ ...writeMessage(parent).input, holdUntil: new Date(Date.now() + days * day).toISOString() });
    expect(await hold(31)).toEqual({ refused: 'message:hold_out_of_range' });
    expect(await hold(-1)).toMatchObject({ heldUntil: null });
  });

  it('is refused before the space is open, and under a key that is due to be changed', async () => {
    const space = randomUUID();
    const inviter = await start(server.origin, space, 'child');
    const joiner = await join(server.origin, space, await reachOut(inviter));
    const joiners = await connect(joiner);
    expect((await act.send(joiners, joiner)).reply).toEqual({ refused: 'space:not_open' });
    await consent(inviter);
    await consent(joiner);
    expect((await act.send(joiners, joiner)).reply).toEqual({ refused: 'key:stale' });
    await changeKey(inviter, 2, [inviter, joiner]);
    expect((await act.send(joiners, joiner)).reply.position).toBeGreaterThan(0);
  });

  it('numbers both feeds without a gap while both write at once and the key changes under them', async () => {
    const one = await start(server.origin, randomUUID(), 'parent');
    const other = await join(server.origin, one.space, await reachOut(one));
    const pair = [one, other];
    for (const member of pair) await consent(member);
    const both = await Promise.all(pair.map(connect));
    const write = () =>
      Promise.all(both.map((socket, n) => act.send(socket, pair[n]!))).then((sent) =>
        sent.map(({ reply }) => reply),
      );
    const writing = Promise.all(Array.from({ length: 40 }, write));
    await changeKey(one, 2, pair);
    const replies = [...(await writing), await write()].flat();
    const kept = replies.filter(({ refused }) => !refused);
    const passing = [undefined, 'key:stale', 'server:busy'];
    expect(replies.filter(({ refused }) => !passing.includes(refused))).toEqual([]);
    for (const member of pair) {
      const numbers = await positions(member);
      expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
      const { messages } = (await act.listMessages(member, '?limit=200')).body;
      expect(messages).toHaveLength(kept.length);
      const kinds = (await act.readFeed(member)).body.entries.map(({ kind }: { kind: string }) => kind);
      expect(kinds.slice(kinds.indexOf('key:changed') + 1)).toEqual(kept.map(() => 'message:sent'));
    }
  });

  it('names no parents but messages: another act of the record would be missed among what the other reads', async () => {
    const [one] = await openPair(server.origin);
    const { author, space, id } = one;
    const yes = author.sign({ kind: 'space:consent', space, member: id, item: space, envelope: null });
    const ones = await connect(one);
    expect((await act.send(ones, one, { parents: [yes.hash] })).reply).toEqual({
      refused: 'request:invalid',
    });
    const first = await act.send(ones, one);
    expect((await act.send(ones, one, { parents: [first.hash] })).reply.position).toBeGreaterThan(0);
  });

  it('keeps its key once it has one: nobody can outrun the other with ever new ones', async () => {
    const [one, other] = await openPair(server.origin);
    await expect(changeKey(other, 3, [one, other])).rejects.toThrow('key:conflict');
  });
});

describe('a conversation', () => {
  it('is read in pages, newest first, with nothing twice and nothing left out', async () => {
    const [one, other] = await openPair(server.origin);
    const ones = await connect(one);
    const sent: string[] = [];
    for (let n = 0; n < 25; n += 1) {
      const holdUntil = n % 5 === 0 ? new Date(Date.now() + 60_000) : null;
      const { id } = await act.send(ones, one, { holdUntil });
      if (!holdUntil) sent.push(id);
    }
    const read: string[] = [];
    let page = (await act.listMessages(other, '?limit=6')).body;
    for (;;) {
      read.push(...page.messages.map(({ id }: { id: string }) => id));
      if (!page.more) break;
      page = (await act.listMessages(other, `?limit=6&before=${page.messages.at(-1).position}`)).body;
    }
    expect(read).toEqual(sent.reverse());
  });
});

describe('the record and the feeds', () => {
  it('lose and change no row at the hands of any login', async () => {
    const admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
    const changed: string[] = [];
    const logins = ['footbridge_app', 'footbridge_auth', 'footbridge_jobs'];
    for (const role of [...logins, 'footbridge_owner', 'footbridge_keeper']) {
      for (const table of ['record_act', 'feed_entry']) {
        for (const attempt of [
          `update app.${table} set member_id = member_id`,
          `delete from app.${table}`,
          `truncate app.${table}`,
        ]) {
          const doing = admin.begin(async (tx) => {
            await tx.unsafe(`set local role ${role}`);
            return (await tx.unsafe(attempt)).count;
          });
          const rows = await doing.catch((error: { code: string }) => (error.code === '42501' ? 0 : null));
          if (rows !== 0) changed.push(`${role}: ${attempt}`);
        }
      }
    }
    await admin.end();
    expect(changed).toEqual([]);
  });
});
