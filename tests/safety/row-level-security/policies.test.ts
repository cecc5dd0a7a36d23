import { randomUUID } from 'node:crypto';
import postgres, { type TransactionSql } from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import * as act from '../../support/pair/acts.ts';
import * as boundaries from '../../support/pair/boundaries.ts';
import * as dialogues from '../../support/pair/dialogues.ts';
import * as guests from '../../support/pair/guests.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import * as moderating from '../../support/pair/moderating.ts';
import { anEnvelope } from '../../support/person.ts';
import { withNewKeys } from '../../support/pair/new-keys.ts';
import { join, openPair, start } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { pastSeat, probe, type Cast, type Reach, type Seat } from './probe.ts';

let server: TestServer;
let admin: postgres.Sql;
let cast: Cast;
let untouched: Record<string, Reach>;
const sockets: Socket[] = [];

const undone = new Error('only tried');

/** Runs `work` in a transaction and takes everything back. */
async function inVain<T>(work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  let result: T;
  const doing = admin.begin(async (tx) => {
    result = await work(tx);
    throw undone;
  });
  await doing.catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return result!;
}

async function seatOf({ id }: Member): Promise<Seat> {
  const [row] = await admin<{ account: string }[]>`
    select account_id as account from app.seat where member_id = ${id}`;
  return { account: row!.account, member: id };
}

const keepAPage = ({ browser }: Member) =>
  browser.send('PUT', `/pages/${randomUUID()}`, { from: 0, envelope: anEnvelope() });

/** Of each: a letter the other has and has answered, one that waits for the other, and one that has not gone. */
async function writeLetters(one: Member, other: Member): Promise<void> {
  const hand = () => releaseDue(server.app.services);
  for (const [author, reader] of [
    [one, other],
    [other, one],
  ] as const) {
    const { id } = await act.handOver(author, new Date());
    await hand();
    await act.answerLetter(reader, id);
    await act.handOver(author, new Date());
    await hand();
    await act.handOver(author, new Date(Date.now() + 86_400_000));
  }
}

const guestSeatOf = async ({ id }: guests.Guest): Promise<Seat> => {
  const [row] = await admin<{ account: string }[]>`
    select account_id as account from app.guest_seat where guest_id = ${id}`;
  return { account: row!.account, member: id };
};

/** A neutral who reads some of what is written, a supporter who is shown some of it, and others on their way. */
async function bringGuests(founder: Member, guest: Member) {
  const candidate = await guests.bringIn(guest, 'neutral');
  await guests.propose(guest, candidate.id);
  const neutral = await guests.bringIn(founder, 'neutral');
  await guests.propose(founder, neutral.id);
  // It would wait for who has set a limit.
  await admin`delete from app.waiting where kind = 'neutral:proposed'`;
  await guests.admit(guest, neutral.id);
  await guests.renewKey(founder, 3, [founder, guest, neutral]);
  for (const member of [founder, guest]) {
    const socket = openSocket(member);
    sockets.push(socket);
    await vi.waitUntil(() => socket.connected);
    await guests.write(socket, member, 3);
    const { id } = await guests.write(socket, member, 3, { forTwo: [founder, guest] });
    await guests.write(socket, member, 3, { forTwo: [founder, guest] });
    await guests.openMessageTo(member, id, neutral.id);
    await guests.wishEarlier(member, neutral.id);
  }
  await guests.giveEarlier(founder, neutral.id, [2]);
  await converseWith(neutral, founder, guest);
  await admin`
    insert into app.past_neutral
      select ${pastSeat}, account_id, space_id, '', now(), now(), '[]', '{}' from app.guest_seat where guest_id = ${neutral.id}`;
  await admin`
    insert into app.closing_note values (${pastSeat}, ${founder.space}, ${founder.id}, '', '', now(), '{}')`;
  const supporter = await guests.bringIn(founder, 'supporter');
  await guests.showItem(founder, supporter.id, randomUUID());
  const others = await guests.bringIn(guest, 'supporter');
  await guests.showItem(guest, others.id, randomUUID());
  await guests.inviteGuest(founder, 'neutral');
  await admin`insert into app.declined select ${candidate.id}, id from app.member where space_id = ${founder.space}`;
  return {
    neutral: await guestSeatOf(neutral),
    supporter: await guestSeatOf(supporter),
    candidate: await guestSeatOf(candidate),
  };
}

/** Both have said yes to it, and answered the neutral alone, who has looked. */
async function converseWith(neutral: guests.Guest, one: Member, other: Member): Promise<void> {
  const readers = [one.id, other.id, neutral.id];
  const { id } = await moderating.proposeModerated(one, { readers });
  // It would wait for who has set a limit.
  await admin`delete from app.waiting where detail ->> 'dialogue' = ${id}`;
  const [ones, others] = sockets.slice(-2);
  await moderating.moveAs(others!, other, id, 'accept', { seen: 1 });
  for (const [socket, member] of [
    [ones!, one],
    [others!, other],
  ] as const) {
    const words = { envelope: anEnvelope(), readers: [member.id, neutral.id] };
    await moderating.moveAs(socket, member, id, 'intake', { seen: 2, ...words });
  }
  await moderating.openModerated(neutral, id);
}

/** Of each: what was offered and answered, a signature that cools off, and what was said and replied to. */
async function speakOfBoundaries(one: Member, other: Member): Promise<void> {
  const offered = await boundaries.offerVersion(one);
  await boundaries.answerVersion(other, offered);
  for (const [author, reader] of [
    [one, other],
    [other, one],
  ] as const) {
    await boundaries.signVersion(author, offered);
    const saying = boundaries.say(author);
    await saying;
    await boundaries.replyToSaying(reader, saying.saying);
    await boundaries.say(author, 'crossed');
    // As when an earlier signature of theirs had shown.
    await admin`insert into app.clock values (${author.id}, 'Europe/Berlin')`;
  }
}

/** One that both are in and where each is ready in a break, and one that is over. */
async function converse(one: Member, other: Member, sockets: readonly [Socket, Socket]): Promise<void> {
  const { id } = await dialogues.propose(one);
  await dialogues.move(sockets[1], other, id, 'accept');
  await dialogues.move(sockets[0], one, id, 'say', { hasWords: true });
  await dialogues.move(sockets[0], one, id, 'break');
  await dialogues.move(sockets[0], one, id, 'ready');
  await dialogues.move(sockets[1], other, id, 'ready');
  const over = await dialogues.propose(one);
  await dialogues.move(sockets[0], one, over.id, 'leave');
}

/** Every table gets rows of both sides. */
async function live(): Promise<Cast> {
  const [founder, guest] = await openPair(server.origin);
  const writing: (() => Promise<unknown>)[] = [];
  for (const member of [founder, guest]) {
    const socket = openSocket(member);
    sockets.push(socket);
    await vi.waitUntil(() => socket.connected);
    await act.acknowledge(member, { epoch: 2 });
    await act.answerReadiness(member, 'willing', 'yes');
    await keepAPage(member);
    await member.browser.send('PUT', '/notices', { wish: 'daily' });
    const { id } = await act.send(socket, member);
    await act.send(socket, member, { holdUntil: new Date(Date.now() + 86_400_000) });
    await act.command(socket, 'message:hide', { space: member.space, id });
    writing.push(() => act.send(socket, member));
  }
  await writeLetters(founder, guest);
  await converse(founder, guest, [sockets.at(-2)!, sockets.at(-1)!]);
  await speakOfBoundaries(founder, guest);
  for (const member of [founder, guest]) await act.setReach(member, { pace: 'weekly', shown: true });
  for (const write of writing) await write();
  for (const member of [founder, guest]) await boundaries.offerVersion(member);
  for (const member of [founder, guest]) await dialogues.propose(member);
  const beside = await bringGuests(founder, guest);
  const founderBack = await withNewKeys(server, founder);
  const guestBack = await withNewKeys(server, guest);
  for (const member of [founderBack, guestBack]) await act.replaceKeys(member);
  await act.offerHistory(founderBack, guestBack);
  await act.offerHistory(guestBack, founderBack);
  const signatures = await admin`select * from app.signature`;
  for (const member of [founder, guest]) await act.block(member);
  // Leaving took these back; here they are needed beside it.
  for (const row of signatures) await admin`insert into app.signature ${admin(row)}`;
  const space = randomUUID();
  const inviter = await start(server.origin, space, 'child');
  const joiner = await join(server.origin, space, (await act.invite(inviter)).token);
  await act.closeLinks(inviter.browser, (await act.invite(inviter)).token);
  for (const member of [inviter, joiner]) {
    await act.acknowledge(member);
    await act.answerReadiness(member, 'willing', 'yes');
    await act.setReach(member, { pace: 'few', shown: true });
    await act.end(member, 'told');
  }
  const stranger = await start(server.origin, randomUUID(), 'child');
  return {
    open: { space: founder.space, members: [await seatOf(founder), await seatOf(guest)] },
    waiting: { space, members: [await seatOf(inviter), await seatOf(joiner)] },
    strangerAccount: (await seatOf(stranger)).account,
    ...beside,
  };
}

beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
  cast = await live();
  untouched = await inVain((tx) => probe(tx, cast));
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await admin.end();
  await server.close();
});

const reads = (who: string) =>
  Object.fromEntries(
    Object.entries(untouched[who]!)
      .filter(([what]) => what.startsWith('read '))
      .map(([what, count]) => [what.slice('read '.length), count]),
  );

describe('row-level security', () => {
  it('shows nobody, and the owner of the tables, not one row, and lets them change none', () => {
    for (const who of ['nobody', 'owner']) {
      const reached = Object.entries(untouched[who]!).filter(
        ([, outcome]) => outcome !== 0 && outcome !== '42501',
      );
      expect(reached, who).toEqual([]);
    }
  });

  it('shows each side of an open space their own, and of the other’s what is for both', () => {
    const own = {
      seat: 1,
      space_key_wrap: 3,
      readiness: 1,
      feed_counter: 1,
      hidden_message: 1,
      // Three of one's own, and the one that was delivered.
      letter: 4,
      letter_answer: 2,
      account_key: 1,
      reach: 1,
      standing: 1,
      // A message, a second letter in thirty days, an offer, and a conversation.
      waiting: 7,
      // Three that both know of, and one's own that waits for the other.
      dialogue: 4,
      // Of the first, all but the other's being ready; of the second two, of the third one; of the one with a neutral, which
      // rests since they left, all but what the other told them.
      // One's own of leaving a room that one was ready to go on in among them.
      dialogue_event: 13,
      dialogue_words: 6,
      dialogue_key: 5,
      neutral_day: 1,
      // The offer both know of and its answer, and one's own that waits for the other.
      agreement_said: 3,
      signature: 1,
      clock: 1,
      block: 1,
      page: 1,
      notice: 1,
      announced: 1,
    };
    const both = {
      key_replacement: 2,
      opened_key: 2,
      space: 1,
      member: 2,
      acknowledgement: 2,
      joint_readiness: 1,
      message: 7,
      shown: 2,
      saying: 4,
      saying_reply: 2,
    };
    expect(reads('founder')).toMatchObject({ ...own, ...both, invitation: 1, closing_note: 1 });
    expect(reads('guest')).toMatchObject({ ...own, ...both, invitation: 0, closing_note: 0 });
  });

  it('shows whoever invited nothing of whoever joined', () => {
    const own = {
      seat: 1,
      member: 1,
      acknowledgement: 1,
      readiness: 1,
      space_key_wrap: 1,
      message: 0,
      record_act: 1,
      reach: 1,
      standing: 1,
      shown: 1,
      block: 0,
    };
    expect(reads('inviter')).toMatchObject({ ...own, invitation: 2 });
    expect(reads('joiner')).toMatchObject({ ...own, member: 2, invitation: 0 });
  });

  it('refuses every row in another’s name', () => {
    const inNameOf = (who: string, { member, account }: Seat) =>
      Object.entries(untouched[who]!).filter(
        ([what, outcome]) =>
          (what.includes(member) || what.includes(account)) &&
          !/record_act|shared|joint|space_key_wrap/.test(what) &&
          outcome !== '42501' &&
          outcome !== 0,
      );
    expect(inNameOf('founder', cast.open.members[1]).map(([, outcome]) => outcome)).toEqual([]);
    expect(inNameOf('stranger', cast.open.members[0]).map(([, outcome]) => outcome)).toEqual([]);
    expect(inNameOf('joiner', cast.waiting.members[0]).map(([, outcome]) => outcome)).toEqual([]);
  });
});

describe('words of a conversation', () => {
  it('have copies of their key made by whoever wrote them alone, and for whoever is in it', () => {
    const [, { member }] = cast.open.members;
    const made = Object.entries(untouched.guest!).filter(
      ([what]) => what.startsWith('insert into app.dialogue_key') && what.includes(`, '${member}', 'wrap'`),
    );
    // For the other; for a stranger; and of what the other wrote.
    expect(made.map(([, outcome]) => outcome)).toEqual([1, '42501', '42501']);
  });

  it('are seen where they were said, should some elsewhere have the same id', async () => {
    const { space, members } = cast.waiting;
    await inVain(async (tx) => {
      await tx`
        insert into app.dialogue (space_id, id, asker_id, asked_id)
          values (${space}, ${space}, ${members[0].member}, ${members[1].member})`;
      await tx`
        insert into app.dialogue_words
          select ${space}, ${space}, words.id, ${members[0].member}, 1, '', '{}'
            from app.dialogue_words words where words.author_id = ${cast.open.members[0].member}`;
      await tx`set local role footbridge_app`;
      await tx`select set_config('app.account_id', ${cast.open.members[0].account}, true)`;
      expect(await tx`select from app.dialogue_words where space_id = ${space}`).toHaveLength(0);
      expect((await tx`select from app.dialogue_words`).length).toBeGreaterThan(2);
    });
  });
});

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: string;
  readonly roles: string[];
}

const isUntouched = (reached: Record<string, Reach>) =>
  Object.entries(untouched).every(([who, reach]) => JSON.stringify(reached[who]) === JSON.stringify(reach));

const widened = ({ table, name, command, roles }: Policy) => {
  const using = command === 'INSERT' ? '' : 'using (true)';
  const check = command === 'SELECT' || command === 'DELETE' ? '' : 'with check (true)';
  return `create policy ${name} on app.${table} for ${command} to ${roles.join()} ${using} ${check}`;
};

describe('every policy of the spaces', () => {
  it('is needed: dropping it, or widening it to everything, changes what someone can reach', async () => {
    const policies = await admin<Policy[]>`
      select tablename as table, policyname as name, cmd as command, roles::text[]
        from pg_policies where schemaname = 'app' and tablename <> 'account_key' order by 1, 2`;
    const survivors: string[] = [];
    let tried = 0;
    for (const policy of policies) {
      // Bound by its grants (catalog.test.ts): its policies are as wide as can be, and stand in nobody's way.
      if (policy.roles.includes('footbridge_keeper')) continue;
      const drop = `drop policy ${policy.name} on app.${policy.table}`;
      const mutants = { wider: `${drop}; ${widened(policy)}`, dropped: drop };
      for (const [how, mutation] of Object.entries(mutants)) {
        // What the functions of the owner need is what every other test here stands on.
        if (how === 'dropped' && policy.roles.includes('footbridge_owner')) continue;
        tried += 1;
        const reached = await inVain(async (tx) => {
          await tx.unsafe(mutation);
          return probe(tx, cast, { known: untouched, first: policy.roles[0] });
        });
        if (isUntouched(reached)) survivors.push(`${policy.table}.${policy.name} ${how}`);
      }
    }
    console.log(`policy mutants: ${tried - survivors.length} of ${tried} caught`);
    expect(survivors).toEqual([]);
  }, 400_000);
});
