import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as act from '../support/pair/acts.ts';
import { listDialogues, move, propose } from '../support/pair/dialogues.ts';
import { openSocket, writeMessage, type Member } from '../support/pair/member.ts';
import { changeKey, consent, introduceTo, openPair, reachOut } from '../support/pair/pair.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { releaseDue } from '../../apps/server/src/jobs/release-due.ts';
import { waitUntil } from '../support/wait-until.ts';

let server: TestServer;
let now = Date.parse('2026-06-01T12:00:00Z');
beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
afterAll(() => server.close());

const hour = 60 * 60_000;
async function pass(time: number): Promise<void> {
  now += time;
  await releaseDue(server.app.services);
}

/** The same two people in another space, which is open. */
async function meetAgain(anna: Member, ben: Member): Promise<[Member, Member]> {
  const space = randomUUID();
  const [first, second] = [anna, ben].map((one) => ({ ...one, space, id: randomUUID() })) as [Member, Member];
  const { id: member, author, browser } = first;
  await browser.send('POST', '/spaces', {
    id: space,
    member,
    party: 'parent',
    ...introduceTo(author, space, member),
  });
  const token = await reachOut(first);
  const seat = { token, member: second.id, ...introduceTo(ben.author, space, second.id) };
  await ben.browser.send('POST', '/invitations/redeem', seat);
  for (const one of [first, second]) await consent(one);
  await changeKey(first, 2, [first, second]);
  return [first, second];
}

/** All that somebody has been given. */
const given = async (member: Member) => [
  (await act.listMessages(member)).body,
  (await act.listLetters(member)).body,
  (await listDialogues(member)).body,
  (await act.readFeed(member)).body,
];

it('what waits in one space hides nothing in another, though it has the same id', async () => {
  const [anna, ben] = await openPair(server.origin);
  const [annaThere, benThere] = await meetAgain(anna, ben);
  const socket = openSocket(anna);
  await waitUntil(() => socket.connected);
  const message = randomUUID();
  await act.command(socket, 'message:send', writeMessage(annaThere, { id: message }).input);
  const letter = await act.handOver(annaThere, new Date(now + hour));
  await pass(hour);
  const dialogue = await propose(annaThere);
  await pass(0);
  const before = await given(benThere);
  expect(JSON.stringify(before)).toContain(message);

  await act.end(ben, 'untold');
  const sent = await act.command(socket, 'message:send', writeMessage(anna, { id: message }).input);
  expect(sent).toMatchObject({ heldUntil: null });
  const handed = await act.handOver(anna, new Date(now + hour), { letter: letter.id });
  const proposed = await propose(anna, { dialogue: dialogue.id });
  expect([handed.answer.status, proposed.answer.status]).toEqual([200, 200]);
  await pass(hour);
  expect(await given(benThere)).toEqual(before);
  socket.close();
});

it('what waits in one conversation hides nothing in another, though it has the same id', async () => {
  const [anna, ben] = await openPair(server.origin);
  const socket = openSocket(anna);
  const bens = openSocket(ben);
  await waitUntil(() => socket.connected && bens.connected);
  const [one, two] = [await propose(anna), await propose(anna, { pace: 'live', topicWithheld: true })];
  await move(bens, ben, one.id, 'accept');
  await move(bens, ben, two.id, 'accept', { at: now + hour });
  const id = randomUUID();
  expect(await move(socket, anna, one.id, 'say', { id, hasWords: true })).toEqual({});
  const said = async () =>
    (await listDialogues(ben)).body.dialogues.find((room: { id: string }) => room.id === one.id).said;
  await act.pause(ben, 'quiet');
  const before = await said();
  expect(await move(socket, anna, two.id, 'tell_topic', { id, hasWords: true })).toEqual({});
  expect(await said()).toEqual(before);
  socket.close();
  bens.close();
});
