import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserLike, type Answer } from '../../support/browser-like.ts';
import * as act from '../../support/pair/acts.ts';
import type { Member } from '../../support/pair/member.ts';
import { aWrap, introduceTo, signUp, start } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: postgres.Sql;
beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await server.close();
});

const inviter = () => start(server.origin, randomUUID(), 'parent');

type Account = Pick<Awaited<ReturnType<typeof signUp>>, 'browser' | 'author'>;

/** Tries to take the seat a link leads to. */
function redeem({ browser, author }: Account, space: string, token: string, member: string = randomUUID()) {
  const introduction = introduceTo(author, space, member);
  return browser.send('POST', '/invitations/redeem', { token, member, ...introduction });
}

const everything = async () => {
  const tables = await admin<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'app' order by 1`;
  const rows = tables.map(({ name }) => admin.unsafe(`select * from app.${name} as one order by one::text`));
  return JSON.stringify(await Promise.all(rows));
};

describe('a link', () => {
  it('says who invites, and reading it a hundred times changes nothing', async () => {
    const parent = await inviter();
    const { token, id } = await act.invite(parent);
    const before = await everything();
    const readers = Array.from({ length: 100 }, () => act.readLink(browserLike(server), token));
    for (const { status, body } of await Promise.all(readers)) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ invitation: id, space: parent.space, author: parent.id, party: 'child' });
    }
    expect(await everything()).toBe(before);
  });

  it('is not spent by a program that opens it first: nothing that is merely fetched changes anything', async () => {
    const parent = await inviter();
    const { token, id } = await act.invite(parent);
    const before = await everything();
    const pages = ['link', 'seat', 'invitations/read', 'api/invitations/read', 'api/invitations/redeem'];
    const addresses = pages.flatMap((page) => [page, `${page}?token=${token}`, `${page}/${token}`]);
    for (const address of [...addresses, `api/invitations/${id}`, `api/spaces/${parent.space}/invitations`])
      for (const method of ['GET', 'HEAD']) {
        const response = await fetch(`${server.origin}/${address}`, { method });
        expect(await response.text()).not.toContain(parent.space);
      }
    expect(await everything()).toBe(before);
    const account = await signUp(server.origin);
    expect((await redeem(account, parent.space, token)).status).toBe(200);
    expect(await everything()).not.toBe(before);
  });

  it('lets exactly one of fifty in when all of them try at once, and leaves no trace of the others', async () => {
    const parent = await inviter();
    const { token } = await act.invite(parent);
    const accounts = [];
    for (let n = 0; n < 50; n += 1) accounts.push(await signUp(server.origin));
    const answers = await Promise.all(accounts.map((account) => redeem(account, parent.space, token)));
    const [won, lost] = [200, 404].map((status) => answers.filter((answer) => answer.status === status));
    expect(won).toHaveLength(1);
    expect(lost?.map(({ body }) => body)).toEqual(Array(49).fill({ refused: 'invitation:unknown' }));
    expect(await admin`select from app.member where space_id = ${parent.space}`).toHaveLength(2);
    expect(await admin`select from app.seat where space_id = ${parent.space}`).toHaveLength(2);
  });

  it('takes someone up where they left off when they open it again, also twice at once', async () => {
    const parent = await inviter();
    const { token } = await act.invite(parent);
    const account = await signUp(server.origin);
    const both = await Promise.all([1, 2].map(() => redeem(account, parent.space, token)));
    const again = await redeem(account, parent.space, token);
    for (const { status, body } of [...both, again]) {
      expect([status, body]).toEqual([200, { space: parent.space }]);
    }
    expect(await admin`select from app.member where space_id = ${parent.space}`).toHaveLength(2);
  });

  it('stores the keys with the seat, or nothing of either', async () => {
    const parent = await inviter();
    const { token } = await act.invite(parent);
    const account = await signUp(server.origin);
    const stranger = await signUp(server.origin);
    const member = randomUUID();
    const forged = introduceTo(stranger.author, parent.space, member);
    const before = await everything();
    const body = { token, member, ...forged };
    expect((await account.browser.send('POST', '/invitations/redeem', body)).body.refused).toBe(
      'request:invalid',
    );
    // A member's id that someone has: refused in the middle, after the link was found to be good.
    expect((await redeem(account, parent.space, token, parent.id)).status).toBe(404);
    expect(await everything()).toBe(before);
    expect((await redeem(account, parent.space, token)).status).toBe(200);
    expect(await admin`select from app.space_key_wrap where space_id = ${parent.space}`).toHaveLength(2);
  });

  it('is not for oneself', async () => {
    const parent = await inviter();
    const { token } = await act.invite(parent);
    expect((await redeem(parent, parent.space, token)).body).toEqual({ refused: 'invitation:own' });
  });

  it('opens nothing once it is withdrawn or too old, and lets nobody in once the seat is taken or refused', async () => {
    const over: { parent: Member; token: string }[] = [];
    const parent = await inviter();
    const withdrawn = await act.invite(parent);
    await act.revoke(parent, withdrawn.id);
    over.push({ parent, token: withdrawn.token });
    const fourth = await inviter();
    const old = await act.invite(fourth);
    await admin`update app.invitation set expires_at = now() - interval '1 second' where id = ${old.id}`;
    over.push({ parent: fourth, token: old.token });

    const closed: { parent: Member; token: string }[] = [];
    const second = await inviter();
    const [used, unused] = [await act.invite(second), await act.invite(second)];
    expect((await redeem(await signUp(server.origin), second.space, used.token)).status).toBe(200);
    closed.push({ parent: second, token: used.token }, { parent: second, token: unused.token });

    const third = await inviter();
    const [read, other] = [await act.invite(third), await act.invite(third)];
    await act.closeLinks(browserLike(server), read.token);
    closed.push({ parent: third, token: read.token }, { parent: third, token: other.token });
    closed.push({ parent: third, token: (await act.invite(third)).token });

    const answers: Answer[] = [];
    for (const { token } of over) answers.push(await act.readLink(browserLike(server), token));
    for (const { parent: maker, token } of [...over, ...closed]) {
      answers.push(await redeem(await signUp(server.origin), maker.space, token));
    }
    for (const { status, body } of answers)
      expect([status, body]).toEqual([404, { refused: 'invitation:unknown' }]);
  });

  it('says the same to its maker, signed in or not, before and after somebody took the seat or wanted no more', async () => {
    const followed = await inviter();
    const refused = await inviter();
    // All but the second it was said in.
    const told = ({ status, headers, body }: Answer) => [
      status,
      [...headers].filter(([name]) => name !== 'date'),
      body,
    ];
    const look = async (parent: Member, { token }: act.Link) => [
      told(await act.readLink(browserLike(server), token)),
      told(await redeem(parent, parent.space, token)),
    ];
    const links = [await act.invite(followed), await act.invite(refused)] as const;
    const before = [await look(followed, links[0]), await look(refused, links[1])];
    expect((await redeem(await signUp(server.origin), followed.space, links[0].token)).status).toBe(200);
    await act.closeLinks(browserLike(server), links[1].token);
    expect([await look(followed, links[0]), await look(refused, links[1])]).toEqual(before);
  });

  it('can be made ten at once and no more, and one of them a card', async () => {
    const parent = await inviter();
    expect((await act.invite(parent, { kind: 'card' })).answer.status).toBe(200);
    expect((await act.invite(parent, { kind: 'card' })).answer.body.refused).toBe('invitation:card_exists');
    const made = [];
    for (let n = 0; n < 10; n += 1) made.push((await act.invite(parent)).answer.body.refused);
    expect(made).toEqual([...Array(9).fill(undefined), 'invitation:too_many']);
  });

  it('made with a token someone else’s link has gives nothing away and leads to the first', async () => {
    const parent = await inviter();
    const token = Buffer.alloc(32, 7);
    const original = await act.invite(parent, { token });
    const copier = await inviter();
    const copy = await act.invite(copier, { token });
    expect(copy.answer.status).toBe(200);
    const { body } = await act.readLink(browserLike(server), original.token);
    expect(body.space).toBe(parent.space);
  });
});

describe('a space', () => {
  it('can be waited for in three places at once, and no more', async () => {
    const { browser, author } = await inviter();
    const answers = [];
    for (let n = 0; n < 3; n += 1) {
      const [space, member] = [randomUUID(), randomUUID()];
      const introduction = introduceTo(author, space, member);
      const body = { id: space, member, party: 'child', ...introduction };
      answers.push(await browser.send('POST', '/spaces', body));
    }
    expect(answers.map(({ body }) => body.refused)).toEqual([undefined, undefined, 'space:too_many_waiting']);
  });

  it('is started once however often its start is sent', async () => {
    const { browser, author } = await signUp(server.origin);
    const [space, member] = [randomUUID(), randomUUID()];
    const body = { id: space, member, party: 'child', ...introduceTo(author, space, member) };
    const answers = await Promise.all([1, 2, 3].map(() => browser.send('POST', '/spaces', body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await admin`select from app.member where space_id = ${space}`).toHaveLength(1);
    const otherWrap = { ...body, member: randomUUID(), wrap: aWrap() };
    expect((await browser.send('POST', '/spaces', otherWrap)).body.refused).toBe('request:invalid');
  });
});
