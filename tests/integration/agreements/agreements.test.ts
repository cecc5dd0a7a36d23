import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import * as boundaries from '../../support/pair/boundaries.ts';
import * as guests from '../../support/pair/guests.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { day, turnedServer, type Turned } from './two.ts';

let turned: Turned;
let admin: postgres.Sql;
let one: Member;
let other: Member;
const sockets: Socket[] = [];

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

/** Every byte that one of the two can get. */
async function everything(member: Member): Promise<string> {
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

/** What comes over a socket. */
function listen(member: Member): unknown[] {
  const heard: unknown[] = [];
  const socket = openSocket(member);
  sockets.push(socket);
  socket.onAny((...frame) => heard.push(frame));
  return heard;
}

const kindsOf = async (member: Member) =>
  ((await boundaries.listAgreements(member)).body.said as { content: { kind: string } }[]).map(
    ({ content }) => content.kind,
  );

const ok = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
};

const zoneOf = async ({ id }: Member): Promise<string | undefined> => {
  const [row] = await admin<{ zone: string }[]>`select zone from app.clock where member_id = ${id}`;
  return row?.zone;
};

/** Offered by one and accepted by the other. */
async function accepted(): Promise<boundaries.Offered> {
  const offered = await boundaries.offerVersion(one);
  expect(offered.answer.status).toBe(200);
  await ok(boundaries.answerVersion(other, offered));
  return offered;
}

async function standing(): Promise<boundaries.Offered> {
  const offered = await accepted();
  await ok(boundaries.signVersion(one, offered));
  await ok(boundaries.signVersion(other, offered));
  await turned.wait(day);
  return offered;
}

describe('a signature that cools off', () => {
  it('leaves not a byte, a count or a word on the other’s side, kept or taken back; and shows when it is over', async () => {
    const offered = await accepted();
    const heard = listen(other);
    await vi.waitUntil(() => sockets[0]!.connected);
    const before = await everything(other);
    await ok(boundaries.signVersion(one, offered));
    expect(await everything(other)).toBe(before);
    await ok(boundaries.withdrawSignature(one, offered));
    await turned.wait(day);
    expect(await everything(other)).toBe(before);
    expect(heard).toEqual([]);
    const [{ traces }] = await admin<[{ traces: number }]>`
      select count(*)::int as traces from app.signature where member_id = ${one.id}`;
    expect(traces).toBe(0);

    // The control: a signature that stays is seen.
    await ok(boundaries.signVersion(one, offered));
    await turned.wait(day);
    expect(await everything(other)).not.toBe(before);
    expect((await kindsOf(other)).at(-1)).toBe('signed');
    await vi.waitUntil(() => heard.length === 1);
    expect((await boundaries.withdrawSignature(one, offered)).body).toEqual({ refused: 'signature:shown' });
  });

  it('tells the zone it was made in to nothing before it shows', async () => {
    await ok(boundaries.signVersion(one, await accepted()));
    expect(await zoneOf(one)).toBeUndefined();
    await turned.wait(day);
    expect(await zoneOf(one)).toBe('Europe/Berlin');
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered, { zone: 'Asia/Tokyo' }));
    expect(await zoneOf(one)).toBe('Europe/Berlin');
    await ok(boundaries.withdrawSignature(one, offered));
    await turned.wait(day);
    expect(await zoneOf(one)).toBe('Europe/Berlin');
    await ok(boundaries.signVersion(one, offered, { zone: 'Asia/Tokyo' }));
    await turned.wait(day);
    expect(await zoneOf(one)).toBe('Asia/Tokyo');
  });

  it.each([
    ['a quiet pause', () => act.pause(one, 'quiet')],
    ['a pause that shows', () => act.pause(one, 'shown')],
  ])('is taken back by %s, and does not tell of it by showing late', async (_, stepBack) => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    await ok(stepBack());
    expect((await boundaries.listAgreements(one)).body.pending).toEqual([]);
    await turned.wait(day);
    await ok(act.resume(one));
    await turned.hand();
    expect(await kindsOf(other)).toEqual(['offered', 'answered']);
  });

  it.each([
    ['ending', () => act.end(one, 'untold')],
    ['blocking', () => act.block(one)],
  ])('is taken back by %s', async (_, leave) => {
    await ok(boundaries.signVersion(one, await accepted()));
    await ok(leave());
    expect((await boundaries.listAgreements(one)).body.pending).toEqual([]);
    expect(await rowsLeft()).toMatchObject({ signatures: 0 });
  });

  it('under an id that is in use by then goes, tells its owner, and does not come up again', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    await admin`update app.signature set id = ${offered.id} where member_id = ${one.id}`;
    await turned.wait(day);
    expect(await kindsOf(other)).toEqual(['offered', 'answered']);
    expect((await boundaries.listAgreements(one)).body.pending).toEqual([]);
    const { entries } = (await act.readFeed(one)).body;
    expect(entries.at(-1)).toMatchObject({ kind: 'agreement:changed', member: one.id });
  });

  it('stays when stopping is refused', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    expect((await boundaries.stopVersion({ ...one, author: other.author }, offered, true)).status).toBe(400);
    expect((await boundaries.listAgreements(one)).body.pending).toHaveLength(1);
  });

  it('under what was changed meanwhile never shows', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    const counter = await boundaries.offerVersion(other, {
      agreement: offered.agreement,
      answering: { version: offered.id, answers: { [offered.clause]: 'countered' } },
    });
    expect(counter.answer.status).toBe(200);
    const before = await everything(other);
    await turned.wait(day);
    expect(await everything(other)).toBe(before);
    expect((await boundaries.listAgreements(one)).body.pending).toEqual([]);
  });

  it('shows once, however many hands there are', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    await turned.wait(day - 1000);
    expect(await kindsOf(one)).toEqual(['offered', 'answered']);
    await turned.wait(1000);
    await Promise.all([turned.hand(), turned.hand(), turned.hand()]);
    expect(await kindsOf(one)).toEqual(['offered', 'answered', 'signed']);
    expect(await kindsOf(other)).toEqual(['offered', 'answered', 'signed']);
  });

  it('is refused for another digest, before both have accepted, twice, and by anyone else', async () => {
    const offered = await boundaries.offerVersion(one);
    const changed = { refused: 'agreement:changed' };
    expect((await boundaries.signVersion(one, offered)).body).toEqual(changed);
    await ok(boundaries.answerVersion(other, offered));
    const wrong = { ...offered, digest: offered.hash };
    expect((await boundaries.signVersion(one, wrong)).body).toEqual(changed);
    await ok(boundaries.signVersion(one, offered));
    expect((await boundaries.signVersion(one, offered)).body).toEqual(changed);
    const forged = { ...other, author: one.author };
    expect((await boundaries.signVersion(forged, offered)).body).toEqual({ refused: 'request:invalid' });
  });
});

describe('what was said openly', () => {
  it('waits for whoever has a limit or is away, while its author sees and gets the same', async () => {
    const shape = async () => {
      const offered = await boundaries.offerVersion(one);
      await ok(boundaries.stopVersion(one, offered));
      const saying = boundaries.say(one);
      await ok(saying);
      const feed = (await act.readFeed(one)).body.entries.slice(-3);
      return [
        offered.answer.status,
        feed.map(({ kind, member }: { kind: string; member: string }) => [kind, member]),
      ];
    };
    const reached = await shape();
    const before = await kindsOf(other);
    await act.pause(other, 'quiet');
    const quiet = await everything(other);
    expect(await shape()).toEqual(reached);
    await turned.hand();
    expect(await everything(other)).toBe(quiet);
    await act.resume(other);
    await act.readWaiting(other);
    expect((await kindsOf(other)).slice(before.length)).toEqual(['offered', 'stopped']);
  });

  it('that was put away unread never comes; what became of an agreement does', async () => {
    const offered = await standing();
    await act.pause(other, 'quiet');
    const { agreement, digest } = offered;
    await boundaries.offerVersion(one, { supersedes: digest, agreement });
    await ok(boundaries.endClause(one, offered));
    await act.resume(other);
    await act.putAwayWaiting(other);
    expect((await kindsOf(other)).slice(-1)).toEqual(['clause_ended']);
    expect((await kindsOf(other)).filter((kind) => kind === 'offered')).toHaveLength(1);
  });

  it('a saying that was taken back before it came never was', async () => {
    await act.pause(other, 'quiet');
    const before = await everything(other);
    const saying = boundaries.say(one, 'crossed');
    await ok(saying);
    await ok(boundaries.takeBackSaying(one, saying.saying));
    expect(await everything(other)).toBe(before);
    await act.resume(other);
    await act.readWaiting(other);
    const { entries } = (await act.readFeed(other)).body;
    expect(entries.filter(({ kind }: { kind: string }) => kind.startsWith('saying:'))).toEqual([]);
  });

  it('in other words than before has no reply: that was to what stood there', async () => {
    const saying = boundaries.say(one, 'crossed');
    await saying;
    await boundaries.replyToSaying(other, saying.saying);
    const replies = async (member: Member) =>
      ((await boundaries.listSayings(member)).body.sayings as { reply: unknown }[]).map(({ reply }) => reply);
    expect(await replies(one)).not.toEqual([null]);
    expect((await boundaries.say(one, 'crossed', saying.saying)).status).toBe(200);
    expect([await replies(one), await replies(other)]).toEqual([[null], [null]]);
  });

  it('cannot take the place in which the other’s topics stand', async () => {
    expect((await boundaries.say(other, 'declared', one.id)).status).toBe(409);
    expect((await boundaries.say(one, 'topics', one.id)).status).toBe(200);
  });

  it('of a crossing enters no record', async () => {
    const record = () => one.browser.send('GET', `/spaces/${one.space}/record`);
    const before = (await record()).body.acts.length;
    const saying = boundaries.say(one, 'crossed');
    await ok(saying);
    await ok(boundaries.replyToSaying(other, saying.saying));
    expect((await record()).body.acts).toHaveLength(before);
    await boundaries.offerVersion(one);
    expect((await record()).body.acts).toHaveLength(before + 1);
  });
});

describe('stepping back', () => {
  it('asks for no key, and is possible in every space and after leaving', async () => {
    const offered = await standing();
    await act.end(one, 'told');
    await ok(boundaries.endClause(one, offered));
    expect((await kindsOf(one)).at(-1)).toBe('clause_ended');
    expect((await boundaries.offerVersion(one)).answer.body).toEqual({ refused: 'space:ended' });
    // The other's promise is theirs.
    await ok(boundaries.endClause(other, offered));
    expect((await kindsOf(other)).filter((kind) => kind === 'clause_ended')).toHaveLength(2);
    // Whoever left hears of nothing any more.
    expect((await kindsOf(one)).filter((kind) => kind === 'clause_ended')).toHaveLength(1);
  });

  it('loosens nobody’s limits on being reached', async () => {
    const offered = await standing();
    await act.setReach(other, { pace: 'weekly' });
    const reach = async () => JSON.stringify((await act.show(other)).body.own.reach);
    const before = await reach();
    await ok(boundaries.endClause(one, offered));
    await ok(boundaries.endClause(other, offered));
    expect(await reach()).toBe(before);
  });
});

describe('a neutral and a supporter', () => {
  it('get nothing of it', async () => {
    await standing();
    await ok(boundaries.say(one));
    const seats = [await guests.bringIn(one, 'supporter'), await guests.bringIn(one, 'neutral')];
    await guests.propose(one, seats[1]!.id);
    await guests.admit(other, seats[1]!.id);
    for (const { browser } of seats) {
      const asked = { ...one, browser };
      const answers = [await boundaries.listAgreements(asked), await boundaries.listSayings(asked)];
      expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ refused: 'space:unknown' })));
    }
  });
});

/** As `deleteAccount` does it, once the passphrase was given. */
async function deleteAccountOf({ id }: Member): Promise<void> {
  const [row] = await admin<{ account: string }[]>`
    select account_id as account from app.seat where member_id = ${id}`;
  await admin.begin(async (tx) => {
    await tx`set local role footbridge_app`;
    await tx`select set_config('app.account_id', ${row!.account}, true)`;
    await tx`select app.delete_account()`;
  });
}

const rowsLeft = async () => {
  const [left] = await admin`
    select (select count(*)::int from app.signature where space_id = ${one.space}) as signatures,
           (select count(*)::int from app.clock where member_id in (${one.id}, ${other.id})) as clocks,
           (select count(*)::int from app.agreement_said where space_id = ${one.space}) as said,
           (select count(*)::int from app.saying where space_id = ${one.space}) as sayings,
           (select count(*)::int from app.saying_reply where space_id = ${one.space}) as replies`;
  return left;
};

describe('an account that is deleted', () => {
  it('takes its signature that cools off along, leaves what was shared, and with the second all is gone', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    const saying = boundaries.say(one);
    await ok(saying);
    await ok(boundaries.replyToSaying(other, saying.saying));
    expect(await rowsLeft()).toEqual({ signatures: 1, clocks: 0, said: 2, sayings: 1, replies: 1 });
    const before = [
      (await boundaries.listAgreements(other)).body,
      (await boundaries.listSayings(other)).body,
    ];
    await deleteAccountOf(one);
    await turned.wait(day);
    expect([
      (await boundaries.listAgreements(other)).body,
      (await boundaries.listSayings(other)).body,
    ]).toEqual(before);
    expect(await rowsLeft()).toEqual({ signatures: 0, clocks: 0, said: 2, sayings: 1, replies: 1 });
    // What is on the table can still be stepped back from.
    await ok(boundaries.stopVersion(other, offered));
    await deleteAccountOf(other);
    expect(await rowsLeft()).toEqual({ signatures: 0, clocks: 0, said: 0, sayings: 0, replies: 0 });
  });
});
