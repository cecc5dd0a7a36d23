import { randomUUID } from 'node:crypto';

import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { browserLike } from '../../support/browser-like.ts';
import * as act from '../../support/pair/acts.ts';
import * as guest from '../../support/pair/guests.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { changeKey, consent, introduceTo, join, start } from '../../support/pair/pair.ts';
import type { TestServer } from '../../support/server.ts';
import { normalise, recordHttp, recordSocket, type Recording } from './recording.ts';
import { waitUntil } from '../../support/wait-until.ts';

/** What the other does in the second world only. Their device has the same clock, and none of it takes time. */
type Private = () => Promise<unknown>;

const minute = 60_000;

/** The world's own part, where the other acts out of sight. An act that was meant to succeed and did not is no test. */
export function outOfSight(isTouched: boolean, tick: () => void) {
  return async (...acts: Private[]) => {
    if (isTouched) for (const each of acts) succeed(await each());
    tick();
  };
}

function succeed(answer: unknown): void {
  const { status = 200, refused } = { ...(answer as { status?: number; refused?: string }) };
  if (status !== 200 || refused)
    throw new Error(`an act out of sight was refused: ${JSON.stringify(answer)}`);
}

const refused = async (act: Promise<unknown>): Promise<void> => void (await act);

/** A clock that moves by one minute for each step of the one who is watched, in every world alike. */
export function ownClock(server: TestServer) {
  let time = Date.parse('2026-11-22T12:00:00.000Z');
  Object.assign(server.app.services, { now: () => new Date(time) });
  return { tick: () => (time += minute), in: (minutes: number) => new Date(time + minutes * minute) };
}

export async function watch(member: Member) {
  const recording: Recording = { http: [], socket: [] };
  const socket = openSocket(member);
  await waitUntil(() => socket.connected);
  recordSocket(socket, recording);
  const watched = { ...member, browser: recordHttp(member.browser, recording) };
  return { watched, socket, recording };
}

/** What whoever made a link can find out with it, from a window where nobody is signed in and from their own. */
async function tryOwnLink({ browser, author, space }: Member, token: string): Promise<void> {
  const member = randomUUID();
  await act.readLink(browser, token);
  await browser.send('POST', '/invitations/redeem', { token, member, ...introduceTo(author, space, member) });
}

/** Everything there is to look at. */
export async function lookAround(member: Member): Promise<void> {
  await act.show(member);
  await act.readFeed(member);
  await act.listMessages(member);
  await member.browser.send('GET', '/spaces');
}

/**
 * Someone reaches out, and the space never opens.
 * @param isTouched whether, out of sight, the link is opened, passed on, refused, redeemed, and whoever took the seat
 * goes on to do everything one person can do alone, short of the second yes.
 */
export async function reachingOut(server: TestServer, isTouched: boolean): Promise<Recording> {
  const clock = ownClock(server);
  const meanwhile = outOfSight(isTouched, clock.tick);
  const anna = await start(server.origin, randomUUID(), 'parent');
  const { watched, socket, recording } = await watch(anna);
  const nobody = browserLike(server);
  let ben: Member;

  const link = await act.invite(watched);
  await lookAround(watched);
  await meanwhile(
    () => act.readLink(nobody, link.token),
    () => act.readLink(nobody, link.token),
    async () => (ben = await join(server.origin, anna.space, link.token)),
    () => lookAround(ben),
  );
  await lookAround(watched);
  await tryOwnLink(watched, link.token);
  await act.introduce(watched);
  await meanwhile(
    () => act.introduce(ben),
    () => act.acknowledge(ben),
    () => act.answerReadiness(ben, 'willing', 'yes'),
    () => act.answerReadiness(ben, 'accountable', 'no'),
  );
  await act.acknowledge(watched);
  await act.answerReadiness(watched, 'willing', 'yes');
  await act.answerReadiness(watched, 'accountable', 'yes');
  await lookAround(watched);
  await meanwhile(
    () => act.acknowledge(ben),
    () => act.answerReadiness(ben, 'willing', 'no'),
    () => act.closeLinks(nobody, link.token),
    () => act.introduce(ben),
  );
  await tryOwnLink(watched, link.token);
  await act.revoke(watched, link.id);
  const second = await act.invite(watched);
  await meanwhile(
    () => refused(act.readLink(nobody, second.token)),
    () => act.closeLinks(nobody, second.token),
  );
  await tryOwnLink(watched, second.token);
  await act.invite(watched, { kind: 'card' });
  await act.invite(watched, { kind: 'card' });
  await consentAs(watched);
  await meanwhile(() => lookAround(ben));
  await act.send(socket, watched);
  await act.command(socket, 'message:hide', { space: anna.space, id: anna.space });
  await watched.browser.send('POST', `/spaces/${anna.space}/keys`, { epoch: 2, wraps: wrapFor(anna) });
  await lookAround(watched);
  socket.close();
  return normalise(recording);
}

/**
 * Two people in an open space, where both do in both worlds what the other may know of.
 * @param isTouched whether one of them, besides, reads, hides, holds back, takes back, answers and writes alone.
 */
export async function writingToEachOther(server: TestServer, isTouched: boolean): Promise<Recording> {
  const clock = ownClock(server);
  const meanwhile = outOfSight(isTouched, clock.tick);
  const anna = await start(server.origin, randomUUID(), 'child');
  const { watched, socket, recording } = await watch(anna);
  const { token } = await act.invite(watched);
  const ben = await join(server.origin, anna.space, token);
  const { space } = anna;
  await consent(ben);
  await consentAs(watched);
  await changeKey(ben, 2, [anna, ben]);
  const bens = openSocket(ben);
  await waitUntil(() => bens.connected);

  const first = await act.send(socket, watched);
  let held = '';
  await meanwhile(
    () => lookAround(ben),
    () => act.command(bens, 'message:hide', { space, id: first.id }),
    async () => ({ id: held } = await act.send(bens, ben, { holdUntil: clock.in(60) })),
    () => act.acknowledge(ben, { epoch: 2 }),
    () => act.answerReadiness(ben, 'willing', 'no'),
  );
  await lookAround(watched);
  await act.send(bens, ben, { parents: [first.hash] });
  await meanwhile(
    () => act.command(bens, 'message:take_back', { space, id: held }),
    () => act.command(bens, 'message:show', { space, id: first.id }),
    () => act.answerReadiness(ben, 'accountable', 'yes'),
    () => act.send(bens, ben, { holdUntil: clock.in(600) }),
    () => refused(act.introduce(ben)),
  );
  await act.answerReadiness(watched, 'willing', 'yes');
  await act.send(socket, watched, { parents: [first.hash] });
  await act.command(socket, 'message:hide', { space, id: first.id });
  await lookAround(watched);
  bens.close();
  socket.close();
  return normalise(recording);
}

/** Shows them the newest message, so far as there is one. */
async function bringSupporter(ben: Member): Promise<unknown> {
  const omar = await guest.bringIn(ben, 'supporter');
  const [newest] = (await act.listMessages(ben)).body.messages;
  return guest.showItem(ben, omar.id, newest.id);
}

async function endSupporters(ben: Member): Promise<unknown> {
  const [omar] = (await act.show(ben)).body.own.guests;
  return guest.endGuest(ben.browser, omar.id);
}

const ways: Record<
  string,
  { begin: (ben: Member) => Promise<unknown>; end?: (ben: Member) => Promise<unknown> }
> = {
  'is held by a limit': {
    begin: (ben) => act.setReach(ben, { pace: 'weekly' }),
    end: (ben) => act.setReach(ben, {}),
  },
  'is held by quiet hours': {
    begin: (ben) =>
      act.setReach(ben, { quietHours: { from: '08:00', to: '20:00', zone: 'UTC' }, live: false }),
  },
  'pauses quietly and reads afterwards': {
    begin: (ben) => act.pause(ben, 'quiet'),
    end: (ben) => act.resume(ben).then(() => act.readWaiting(ben)),
  },
  'pauses quietly and puts away unread': {
    begin: (ben) => act.pause(ben, 'quiet'),
    end: (ben) => act.resume(ben).then(() => act.putAwayWaiting(ben)),
  },
  'leaves without a word': { begin: (ben) => act.end(ben, 'untold') },
  blocks: { begin: (ben) => act.block(ben) },
  'brings a supporter, shows them something and ends it': { begin: bringSupporter, end: endSupporters },
  'asks for e-mails about what is new': {
    begin: (ben) => ben.browser.send('PUT', '/notices', { wish: 'daily' }),
    end: (ben) => ben.browser.send('PUT', '/notices', { wish: 'off' }),
  },
};
export const waysToBeAway = Object.keys(ways);

/**
 * Two people in an open space; one writes, holds back and looks around.
 * @param way what the other does besides, out of sight; null in the world where they do nothing.
 */
export async function writingToSomeoneAway(server: TestServer, way: string | null): Promise<Recording> {
  const clock = ownClock(server);
  const away = ways[way ?? ''];
  const meanwhile = outOfSight(away !== undefined, clock.tick);
  const hand = () => releaseDue(server.app.services);
  const anna = await start(server.origin, randomUUID(), 'child');
  const { watched, socket, recording } = await watch(anna);
  const { token } = await act.invite(watched);
  const ben = await join(server.origin, anna.space, token);
  await consent(ben);
  await consentAs(watched);
  await changeKey(ben, 2, [anna, ben]);

  for (const member of [ben, watched]) await act.acknowledge(member, { epoch: 2 });
  const first = await act.send(socket, watched);
  await meanwhile(() => away!.begin(ben));
  const second = await act.send(socket, watched, { parents: [first.hash] });
  await act.introduce(watched, { epoch: 2 });
  await act.acknowledge(watched, { epoch: 2 });
  await act.send(socket, watched, { parents: [second.hash], holdUntil: clock.in(2) });
  await hand();
  await lookAround(watched);
  clock.tick();
  clock.tick();
  await hand();
  await lookAround(watched);
  await meanwhile(async () => away!.end?.(ben));
  await hand();
  await act.send(socket, watched, { parents: [second.hash] });
  await hand();
  await lookAround(watched);
  socket.close();
  return normalise(recording);
}

/** In a world where both say yes to everything, to see that what may be told is told. */
export const consentAs = ({ browser, author, space, id }: Member) => {
  const { act: signed } = author.sign({
    kind: 'space:consent',
    space,
    member: id,
    item: space,
    envelope: null,
  });
  return browser.send('POST', `/spaces/${space}/consent`, { act: signed });
};

const wrapFor = ({ id }: Member) => [{ member: id, wrap: 'A'.repeat(107) }];
