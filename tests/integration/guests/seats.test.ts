import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import * as guest from '../../support/pair/guests.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { introduceTo, join, openPair, signUp, start } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
const sockets: Socket[] = [];
beforeAll(async () => (server = await startServer()));
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await server.close();
});

async function connect(member: Member): Promise<Socket> {
  const socket = openSocket(member);
  sockets.push(socket);
  await waitUntil(() => socket.connected);
  return socket;
}

const view = async (member: Member) => (await act.show(member)).body;
const idsOf = ({ body }: { body: { messages: { id: string }[] } }) => body.messages.map(({ id }) => id);

describe('a neutral', () => {
  it('sits there when both have said yes to the same words, and never by one of them', async () => {
    const [anna, ben] = await openPair(server.origin);
    const noor = await guest.bringIn(anna, 'neutral');
    expect((await view(anna)).own.guests).toMatchObject([{ id: noor.id, role: 'neutral', taken: {} }]);
    expect((await view(ben)).neutrals).toEqual([]);
    expect((await guest.propose(ben, noor.id)).body).toEqual({ refused: 'guest:unknown' });
    expect((await guest.propose(anna, noor.id)).status).toBe(200);

    expect((await view(ben)).neutrals).toMatchObject([{ id: noor.id, by: anna.id, admission: null }]);
    expect((await view(anna)).own.guests).toEqual([]);
    expect((await guest.admit(anna, noor.id)).body).toEqual({ refused: 'guest:unknown' });
    const other = { refused: 'neutral:other_words' };
    expect((await guest.admit(ben, noor.id, { words: 'other words' })).body).toEqual(other);
    expect((await guest.listSeats(noor)).body.seats).toMatchObject([
      { isAdmitted: false, members: [], keys: [] },
    ]);

    expect((await guest.admit(ben, noor.id)).status).toBe(200);
    for (const member of [anna, ben]) {
      const { neutrals, rekeyDue } = await view(member);
      expect(neutrals).toMatchObject([{ id: noor.id, admission: { by: ben.id, firstEpoch: 3 } }]);
      expect(rekeyDue).toBe(true);
      const { acts } = (await member.browser.send('GET', `/spaces/${member.space}/record`)).body;
      const kinds = acts.map((one: { act: { kind: string } }) => one.act.kind);
      expect(kinds.filter((kind: string) => kind === 'neutral:admit')).toHaveLength(2);
    }
    const { seats } = (await guest.listSeats(noor)).body;
    expect(seats).toMatchObject([{ isAdmitted: true, members: [{ party: 'child' }, { party: 'parent' }] }]);
  });

  it('is not told, and does not tell, of a no: it looks like silence, and a yes may follow', async () => {
    const [anna, ben] = await openPair(server.origin);
    const noor = await guest.bringIn(anna, 'neutral');
    await guest.propose(anna, noor.id);
    const [before, seats] = [await view(anna), (await guest.listSeats(noor)).body];
    expect((await guest.decline(ben, noor.id)).status).toBe(200);
    expect((await guest.decline(anna, noor.id)).body).toEqual({ refused: 'guest:unknown' });
    expect(await view(anna)).toEqual(before);
    expect((await guest.listSeats(noor)).body).toEqual(seats);
    expect((await view(ben)).neutrals).toMatchObject([{ declined: true }]);
    expect((await guest.admit(ben, noor.id)).status).toBe(200);
  });

  it('reads what is for everyone from then on, what is for the two never, and what was before by two yeses', async () => {
    const [anna, ben] = await openPair(server.origin);
    const annas = await connect(anna);
    const bens = await connect(ben);
    const before = await guest.write(annas, anna, 2);
    const noor = await guest.seatNeutral(anna, ben, 3);
    expect((await guest.write(annas, anna, 2)).reply).toEqual({ refused: 'key:stale' });
    const forAll = await guest.write(annas, anna, 3);
    const forTwo = await guest.write(bens, ben, 3, { forTwo: [anna, ben] });
    const held = await guest.write(bens, ben, 3, { holdUntil: new Date(Date.now() + 60_000) });
    expect(held.reply).toHaveProperty('position');
    expect(idsOf(await guest.readAsNeutral(noor))).toEqual([forAll.id]);
    expect(idsOf(await act.listMessages(anna))).toEqual([forTwo.id, forAll.id, before.id]);

    const [first] = (await act.listMessages(anna)).body.messages;
    expect(first.itemKey).not.toBeNull();
    expect((await act.listMessages(ben)).body.messages[0].itemKey).not.toBe(first.itemKey);

    expect((await guest.giveEarlier(anna, noor.id, [1, 2])).body).toEqual({ refused: 'guest:unknown' });
    await guest.wishEarlier(anna, noor.id);
    expect((await view(ben)).neutrals).toMatchObject([{ earlierWished: false, earlierOpenedAt: null }]);
    expect((await guest.giveEarlier(anna, noor.id, [2])).body).toEqual({ refused: 'guest:unknown' });
    await guest.wishEarlier(ben, noor.id);
    expect((await guest.giveEarlier(ben, noor.id, [2, 3])).body).toEqual({ refused: 'request:invalid' });
    expect((await guest.giveEarlier(ben, noor.id, [1, 2])).status).toBe(200);
    expect(idsOf(await guest.readAsNeutral(noor))).toEqual([forAll.id, before.id]);
    expect(idsOf(await guest.readAsNeutral(noor, `?before=${forAll.id}`))).toEqual([before.id]);
  });

  it('may be let read one message more by its author, which changes no byte of it', async () => {
    const [anna, ben] = await openPair(server.origin);
    const annas = await connect(anna);
    const noor = await guest.seatNeutral(anna, ben, 3);
    const { id } = await guest.write(annas, anna, 3, { forTwo: [anna, ben] });
    const [was] = (await act.listMessages(ben)).body.messages;
    expect((await guest.openMessageTo(ben, id, noor.id)).body).toEqual({ refused: 'message:unknown' });
    expect((await guest.openMessageTo(anna, id, randomUUID())).body).toEqual({ refused: 'guest:unknown' });
    expect((await guest.openMessageTo(anna, id, noor.id)).status).toBe(200);
    expect((await act.listMessages(ben)).body.messages).toEqual([was]);
    expect((await act.listMessages(anna)).body.messages).toMatchObject([{ isOpenedTo: true }]);
    const { messages } = (await guest.readAsNeutral(noor)).body;
    expect(messages).toMatchObject([{ id, sealed: was.sealed, act: was.act, itemKey: expect.any(String) }]);
  });

  it.each(['by the one who proposed them', 'by the other', 'by themselves', 'with their account'])(
    'goes at once %s, reads nothing more, and a new key is due for the two',
    async (how) => {
      const [anna, ben] = await openPair(server.origin);
      const annas = await connect(anna);
      const noor = await guest.seatNeutral(anna, ben, 3);
      await guest.write(annas, anna, 3);
      const ends = {
        'by the one who proposed them': () => guest.endGuest(anna.browser, noor.id),
        'by the other': () => guest.endGuest(ben.browser, noor.id),
        'by themselves': () => guest.endGuest(noor.browser, noor.id),
        'with their account': () => noor.browser.send('POST', '/account/deletion', { proof: noor.proof }),
      }[how]!;
      expect((await ends()).status).toBe(200);
      if (how !== 'with their account') {
        expect((await guest.readAsNeutral(noor)).body).toEqual({ refused: 'guest:unknown' });
        expect((await guest.listSeats(noor)).body).toEqual({ seats: [] });
        expect((await guest.endGuest(noor.browser, noor.id)).body).toEqual({ refused: 'guest:unknown' });
      }
      for (const member of [anna, ben])
        expect(await view(member)).toMatchObject({ neutrals: [], rekeyDue: true, epoch: 3 });
      expect((await guest.renewKey(ben, 4, [anna, ben, noor])).body).toEqual({ refused: 'request:invalid' });
      expect((await guest.renewKey(ben, 4, [anna, ben])).status).toBe(200);
      expect((await guest.write(annas, anna, 4)).reply).toHaveProperty('position');
    },
  );

  it('is one at a time, and a proposal is withdrawn by whoever made it', async () => {
    const [anna, ben] = await openPair(server.origin);
    const [first, second] = [await guest.bringIn(anna, 'neutral'), await guest.bringIn(ben, 'neutral')];
    await guest.propose(anna, first.id);
    await guest.propose(ben, second.id);
    expect((await guest.endGuest(ben.browser, first.id)).body).toEqual({ refused: 'guest:unknown' });
    await guest.admit(ben, first.id);
    expect((await guest.admit(anna, second.id)).body).toEqual({ refused: 'neutral:seat_taken' });
    expect((await guest.endGuest(ben.browser, second.id)).status).toBe(200);
    expect((await view(anna)).neutrals).toHaveLength(1);
  });
});

describe('a proposal', () => {
  it('waits like a message for who has set limits, and is withdrawn without a trace while it waits', async () => {
    const [anna, ben] = await openPair(server.origin);
    await act.pause(ben, 'quiet');
    const [noor, mia] = [await guest.bringIn(anna, 'neutral'), await guest.bringIn(anna, 'neutral')];
    await guest.propose(anna, noor.id);
    expect(await view(ben)).toMatchObject({ neutrals: [] });
    expect((await guest.decline(ben, noor.id)).body).toEqual({ refused: 'guest:unknown' });
    const { position } = await view(ben);
    expect((await guest.endGuest(anna.browser, noor.id)).status).toBe(200);
    expect((await view(ben)).position).toBe(position);

    await guest.propose(anna, mia.id);
    await act.resume(ben);
    expect(await view(ben)).toMatchObject({ neutrals: [], own: { somethingWaits: true } });
    await act.readWaiting(ben);
    expect((await view(ben)).neutrals).toMatchObject([{ id: mia.id }]);
  });
});

describe('a supporter', () => {
  it('sees what they are shown and nothing else, until it is shown no more', async () => {
    const [anna, ben] = await openPair(server.origin);
    const annas = await connect(anna);
    const { id: message } = await guest.write(annas, anna, 2);
    await guest.write(annas, anna, 2);
    const omar = await guest.bringIn(anna, 'supporter');
    expect((await guest.readShown(omar)).body).toEqual({ items: [] });
    expect((await guest.showItem(anna, omar.id, message)).status).toBe(200);
    expect((await guest.readShown(omar)).body.items).toMatchObject([{ item: message }]);
    expect((await guest.showItem(ben, omar.id, message)).body).toEqual({ refused: 'guest:unknown' });
    expect((await guest.readAsNeutral(omar)).body).toEqual({ messages: [], more: false });
    expect((await guest.listSeats(omar)).body.seats).toMatchObject([
      { role: 'supporter', members: [], keys: [] },
    ]);
    expect((await view(anna)).own.guests).toMatchObject([{ shown: [message] }]);
    await guest.unshowItem(anna, omar.id, message);
    expect((await guest.readShown(omar)).body).toEqual({ items: [] });
    expect((await guest.propose(anna, omar.id)).body).toEqual({ refused: 'guest:unknown' });
  });

  it('is there before the space is open, and goes with a word of either side of that seat', async () => {
    const anna = await start(server.origin, randomUUID(), 'parent');
    const [omar, mo] = [await guest.bringIn(anna, 'supporter'), await guest.bringIn(anna, 'supporter')];
    expect((await guest.inviteGuest(anna, 'neutral')).answer.body).toEqual({ refused: 'space:not_open' });
    expect((await guest.endGuest(anna.browser, omar.id)).status).toBe(200);
    expect((await guest.endGuest(mo.browser, mo.id)).status).toBe(200);
    expect((await view(anna)).own.guests).toEqual([]);
    for (const one of [omar, mo])
      expect((await guest.readShown(one)).body).toEqual({ refused: 'guest:unknown' });
  });
});

describe('nobody', () => {
  it('holds two seats in a space', async () => {
    const [anna, ben] = await openPair(server.origin);
    const one = { refused: 'seat:one_each' };
    const ofAnna = await guest.inviteGuest(anna, 'supporter');
    expect((await guest.takeSeat(anna.browser, ofAnna.token)).body).toEqual(one);
    expect((await guest.takeSeat(ben.browser, ofAnna.token)).body).toEqual(one);
    const omar = await guest.bringIn(ben, 'supporter');
    expect((await guest.takeSeat(omar.browser, ofAnna.token)).body).toEqual(one);
    const neutral = await guest.inviteGuest(anna, 'neutral');
    expect((await guest.takeSeat(omar.browser, neutral.token)).body).toEqual(one);
    expect((await guest.takeSeat(omar.browser, omar.token)).body).toEqual({ guest: omar.id });
  });

  it('takes a place of the two who is somebody’s supporter there, nor a guest’s seat that is taken', async () => {
    const space = randomUUID();
    const anna = await start(server.origin, space, 'parent');
    const omar = await guest.bringIn(anna, 'supporter');
    const { token } = await act.invite(anna);
    const member = { ...omar, origin: server.origin, space, id: randomUUID() };
    await expect(joinAs(member, token)).resolves.toEqual({ refused: 'seat:one_each' });
    const { browser } = await signUp(server.origin);
    expect((await guest.takeSeat(browser, omar.token)).body).toEqual({ refused: 'invitation:unknown' });
    expect((await guest.readGuestLink(browser, omar.token)).body).toEqual({ refused: 'invitation:unknown' });
    await join(server.origin, space, token);
  });

  it('takes the number of somebody else’s guest for a link of their own', async () => {
    const [anna, ben] = await openPair(server.origin);
    const [carl] = await openPair(server.origin);
    const noor = await guest.bringIn(anna, 'neutral');
    for (const host of [ben, carl])
      expect((await guest.inviteGuest(host, 'neutral', noor.id)).answer.body).toEqual({
        refused: 'request:invalid',
      });
  });

  it('takes one seat twice, however many try at once', async () => {
    const [anna] = await openPair(server.origin);
    const { token } = await guest.inviteGuest(anna, 'supporter');
    const people = await Promise.all(Array.from({ length: 8 }, () => signUp(server.origin)));
    const answers = await Promise.all(people.map(({ browser }) => guest.takeSeat(browser, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

async function joinAs({ browser, author, space, id }: Member, token: string) {
  const introduction = introduceTo(author, space, id);
  return (await browser.send('POST', '/invitations/redeem', { token, member: id, ...introduction })).body;
}

describe('a key that one cannot open', () => {
  it('gives way to another, once for each time somebody else made it, and not for who made it', async () => {
    const [anna, ben] = await openPair(server.origin);
    const both = [anna, ben];
    expect((await guest.renewKey(anna, 4, both)).body).toEqual({ refused: 'key:conflict' });
    expect((await guest.renewKey(ben, 3, both)).body).toEqual({ refused: 'key:conflict' });
    expect((await guest.renewKey(ben, 4, both)).status).toBe(200);
    expect(await view(anna)).toMatchObject({ epoch: 4, rekeyDue: false });
    expect((await guest.renewKey(ben, 6, both)).body).toEqual({ refused: 'key:conflict' });
    const socket = await connect(anna);
    expect((await guest.write(socket, anna, 2)).reply).toEqual({ refused: 'key:stale' });
    expect((await guest.write(socket, anna, 4)).reply).toHaveProperty('position');
  });
});
