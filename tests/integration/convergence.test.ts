import type { FeedEntry } from '@footbridge/contract';
import { feedKinds, type FeedKind } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../apps/server/src/jobs/release-due.ts';
import { applyEntry } from '../../packages/client/src/spaces/apply-entry.ts';
import * as act from '../support/pair/acts.ts';
import * as boundary from '../support/pair/boundaries.ts';
import * as dialogue from '../support/pair/dialogues.ts';
import * as guest from '../support/pair/guests.ts';
import { fetchFresh, follow } from '../support/pair/follower.ts';
import { openSocket, type Member } from '../support/pair/member.ts';
import { withNewKeys } from '../support/pair/new-keys.ts';
import { changeKey, consent, join, start } from '../support/pair/pair.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { waitUntil } from '../support/wait-until.ts';

let server: TestServer;
const sockets: Socket[] = [];
beforeAll(async () => (server = await startServer()));
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await server.close();
});

/** A socket that notes down every entry it hears. */
async function listen(member: Member) {
  const heard: unknown[] = [];
  const socket = openSocket(member);
  sockets.push(socket);
  socket.on('feed:entry', ({ entry }) => heard.push(entry));
  await waitUntil(() => socket.connected);
  return { socket, heard };
}

describe('a state and the feed entries after it', () => {
  it('equal a fresh fetch after every kind of act, for both, and the socket said the same', async () => {
    const space = randomUUID();
    const anna = await start(server.origin, space, 'parent');
    const annas = await follow(anna);
    const { socket, heard } = await listen(anna);
    const told = new Set<FeedKind>(['space:started', 'space:joined']);
    const expected: unknown[] = [];

    const followers = [{ member: anna, follower: annas }];
    const settle = async () => {
      for (const { member, follower } of followers) {
        const entries = await follower.catchUp();
        for (const { kind } of entries) told.add(kind);
        if (member === anna) expected.push(...entries);
        expect(follower.snapshot).toEqual(await fetchFresh(member));
      }
    };
    const done = async (doing: Promise<act.Reply>) => {
      const answer = await doing;
      expect(answer?.status ?? 200, JSON.stringify(answer)).toBe(200);
      expect(answer, JSON.stringify(answer)).not.toHaveProperty('refused');
      await settle();
      return answer;
    };

    await done(act.introduce(anna));
    const card = await act.invite(anna, { kind: 'card' });
    await settle();
    await done(act.revoke(anna, card.id));
    const { token } = await act.invite(anna);
    await settle();

    const ben = await join(server.origin, space, token);
    followers.push({ member: ben, follower: await follow(ben) });
    const bens = await listen(ben);
    await settle();
    await done(act.introduce(ben));
    await done(act.introduce(anna));
    await done(act.acknowledge(ben));
    await done(act.answerReadiness(ben, 'willing', 'yes'));
    await done(act.answerReadiness(anna, 'willing', 'yes'));
    await done(act.answerReadiness(ben, 'accountable', 'nothing'));
    await consent(ben);
    await settle();
    await consent(anna);
    await settle();
    await changeKey(ben, 2, [anna, ben]);
    await settle();
    await done(act.acknowledge(anna, { epoch: 2 }));
    await done(act.acknowledge(ben, { epoch: 2 }));
    await done(act.introduce(ben, { epoch: 2 }));
    await done(act.answerReadiness(anna, 'accountable', 'yes'));
    await done(act.answerReadiness(ben, 'accountable', 'yes'));

    const first = await act.send(socket, anna);
    await settle();
    await act.send(bens.socket, ben, { parents: [first.hash] });
    await settle();
    const inAMinute = new Date(Date.now() + 60_000);
    const held = await act.send(socket, anna, { holdUntil: inAMinute });
    await settle();
    await act.send(bens.socket, ben, { holdUntil: inAMinute });
    await settle();
    await done(act.command(socket, 'message:take_back', { space, id: held.id }));
    const of = { space, id: first.id };
    await done(act.command(bens.socket, 'message:hide', of));
    await done(act.command(bens.socket, 'message:show', of));
    await done(act.command(socket, 'message:hide', of));
    const later = new Date(Date.now() + 120_000);
    await releaseDue({ ...server.app.services, now: () => later });
    await settle();

    const letter = await act.handOver(anna, later);
    await settle();
    await done(act.takeBackLetter(anna, (await act.handOver(anna, later)).id));
    await releaseDue({ ...server.app.services, now: () => later });
    await settle();
    await done(act.answerLetter(ben, letter.id));
    await done(act.answerLetter(anna, letter.id));
    await releaseDue({ ...server.app.services, now: () => later });
    await settle();
    await done(act.answerLetter(ben, letter.id, null));
    await releaseDue({ ...server.app.services, now: () => later });
    await settle();

    const offered = await boundary.offerVersion(anna);
    await settle();
    await done(boundary.answerVersion(ben, offered));
    await done(boundary.signVersion(anna, offered));
    await done(boundary.withdrawSignature(anna, offered));
    await done(boundary.stopVersion(ben, offered));
    const limit = boundary.say(ben);
    await done(limit);
    await done(boundary.replyToSaying(anna, limit.saying));
    await done(boundary.takeBackSaying(ben, limit.saying));
    const talk = await dialogue.propose(anna);
    await settle();
    await done(dialogue.move(bens.socket, ben, talk.id, 'accept'));
    await done(dialogue.move(socket, anna, talk.id, 'leave'));

    const omar = await guest.bringIn(anna, 'supporter');
    await settle();
    await done(guest.showItem(anna, omar.id, first.id));
    await done(guest.unshowItem(anna, omar.id, first.id));
    await done(guest.endGuest(omar.browser, omar.id));
    const { epoch } = (await act.show(anna)).body;
    const mia = await guest.bringIn(ben, 'neutral');
    await done(guest.propose(ben, mia.id, { epoch }));
    await done(guest.endGuest(ben.browser, mia.id));
    const noor = await guest.bringIn(anna, 'neutral');
    await settle();
    await done(guest.propose(anna, noor.id, { epoch }));
    await done(guest.decline(ben, noor.id));
    await done(guest.admit(ben, noor.id));
    await done(guest.renewKey(ben, epoch + 1, [anna, ben, noor]));
    const forTwo = await guest.write(socket, anna, epoch + 1, { forTwo: [anna, ben] });
    await settle();
    await done(guest.openMessageTo(anna, forTwo.id, noor.id));
    await done(guest.wishEarlier(anna, noor.id));
    await done(guest.wishEarlier(ben, noor.id));
    await done(guest.giveEarlier(ben, noor.id, [2, 1]));
    await done(guest.endGuest(ben.browser, noor.id));
    await done(guest.renewKey(anna, epoch + 2, [anna, ben]));
    const inForce = { epoch: epoch + 2 };

    await done(act.setReach(ben, { pace: 'weekly', shown: true }));
    await done(act.pause(ben, 'quiet'));
    const unseen = await act.send(socket, anna, inForce);
    await settle();
    await done(act.resume(ben));
    await done(act.putAwayWaiting(ben));
    await done(act.pause(ben, 'quiet'));
    await act.send(socket, anna, { ...inForce, parents: [unseen.hash] });
    await settle();
    await done(act.pause(ben, 'shown', later));
    await releaseDue({ ...server.app.services, now: () => later });
    await settle();
    await done(act.readWaiting(ben));
    await done(act.pause(anna, 'shown'));
    await done(act.resume(anna));
    const returned = await withNewKeys(server, ben);
    await done(act.replaceKeys(returned));
    await done(act.replaceKeys(returned));
    await done(act.offerHistory(anna, returned, [2, 1]));
    await done(act.replaceKeys(await withNewKeys(server, returned)));
    await done(act.replaceKeys(await withNewKeys(server, anna)));
    await done(act.end(ben, 'untold'));
    await done(act.block(ben));
    await done(act.end(ben, 'told'));

    expect([...told].sort()).toEqual([...feedKinds].sort());
    await waitUntil(() => heard.length >= expected.length);
    expect(heard).toEqual(expected);
  });

  it('differ as soon as one entry is left out', async () => {
    const member = await start(server.origin, randomUUID(), 'child');
    const before = await fetchFresh(member);
    await act.acknowledge(member);
    await act.invite(member);
    const { entries } = (await act.readFeed(member, before.space.position)).body;
    expect(entries.reduce(applyEntry, before)).toEqual(await fetchFresh(member));
    for (const left of entries) {
      const others = entries.filter((entry: FeedEntry) => entry !== left);
      expect(others.reduce(applyEntry, before)).not.toEqual(await fetchFresh(member));
    }
  });
});
