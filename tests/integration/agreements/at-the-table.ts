import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import * as boundaries from '../../support/pair/boundaries.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { day, turnedServer, type Turned } from './two.ts';
import { waitUntil } from '../../support/wait-until.ts';

export let turned: Turned;
export let admin: postgres.Sql;
export let one: Member;
export let other: Member;
const sockets: Socket[] = [];

/** A server whose clock is turned, before the first test of a file; two others before each. */
export function sitDownForEach(): void {
  beforeAll(async () => {
    turned = await turnedServer();
    admin = postgres(turned.server.database.adminUrl, { max: 1, onnotice: () => {} });
  });
  beforeEach(async () => {
    [one, other] = await openPair(turned.server.origin);
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });
  afterAll(async () => {
    await admin.end();
    await turned.server.close();
  });
}

/** Every byte that one of the two can get. */
export async function everything(member: Member): Promise<string> {
  const answers = await Promise.all([
    act.show(member),
    act.readFeed(member),
    act.listMessages(member),
    act.listLetters(member),
    boundaries.listAgreements(member),
    boundaries.listSayings(member),
    member.browser.send('GET', `/spaces/${member.space}/record`),
  ]);
  return JSON.stringify(answers.map(({ status, body }) => [status, body]));
}

/** What comes over a socket from now on. */
export async function listen(member: Member): Promise<unknown[]> {
  const heard: unknown[] = [];
  const socket = openSocket(member);
  sockets.push(socket);
  socket.onAny((...frame) => heard.push(frame));
  await waitUntil(() => socket.connected);
  return heard;
}

export const kindsOf = async (member: Member) =>
  ((await boundaries.listAgreements(member)).body.said as { content: { kind: string } }[]).map(
    ({ content }) => content.kind,
  );

export const ok = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
};

/** Offered by one and accepted by the other. */
export async function accepted(): Promise<boundaries.Offered> {
  const offered = await boundaries.offerVersion(one);
  expect(offered.answer.status).toBe(200);
  await ok(boundaries.answerVersion(other, offered));
  return offered;
}

/** Signed by both, and in force. */
export async function standing(): Promise<boundaries.Offered> {
  const offered = await accepted();
  await ok(boundaries.signVersion(one, offered));
  await ok(boundaries.signVersion(other, offered));
  await turned.wait(day);
  return offered;
}

/** What is left of the two in the database. */
export const rowsLeft = async () => {
  const [left] = await admin`
    select (select count(*)::int from app.signature where space_id = ${one.space}) as signatures,
           (select count(*)::int from app.clock where member_id in (${one.id}, ${other.id})) as clocks,
           (select count(*)::int from app.agreement_said where space_id = ${one.space}) as said,
           (select count(*)::int from app.saying where space_id = ${one.space}) as sayings,
           (select count(*)::int from app.saying_reply where space_id = ${one.space}) as replies`;
  return left;
};
