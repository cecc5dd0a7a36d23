import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { move, propose, type Moving } from '../../support/pair/dialogues.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
/** Behind the server's back, as another process that serves the same database. */
let admin: postgres.Sql;
let ruth: Member;
let sam: Member;
let sockets: readonly Socket[];
let id: string;

beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
});
beforeEach(async () => {
  [ruth, sam] = await openPair(server.origin);
  sockets = [openSocket(ruth), openSocket(sam)];
  await waitUntil(() => sockets.every(({ connected }) => connected));
  id = await begun();
});
afterEach(() => sockets.forEach((socket) => socket.close()));
afterAll(async () => {
  await admin.end();
  await server.close();
});

const words = { hasWords: true };
const ok = {};
const ruths = (name: string, moving?: Moving) => move(sockets[0]!, ruth, id, name, moving);
const sams = (name: string, moving?: Moving) => move(sockets[1]!, sam, id, name, moving);
async function begun(): Promise<string> {
  const proposed = await propose(ruth);
  expect(await move(sockets[1]!, sam, proposed.id, 'accept')).toEqual(ok);
  return proposed.id;
}
const kept = async () => {
  const [row] = await admin<[{ events: number; words: number }]>`
    select (select count(*)::int from app.dialogue_event where dialogue_id = ${id}) as events,
           (select count(*)::int from app.dialogue_words where dialogue_id = ${id}) as words`;
  return row;
};

describe('a move in a conversation that stands as it was left', () => {
  afterEach(() => admin`grant execute on function app.ready_to_move to footbridge_app`);

  it('is made without asking how it stands', async () => {
    const seen = (moving: Moving, count: number) => ({ ...moving, seen: count });
    const { answer, id: another } = await propose(sam);
    expect(answer.status).toBe(200);
    await admin`revoke execute on function app.ready_to_move from footbridge_app`;
    expect(await ruths('say', seen(words, 2))).toEqual(ok);
    expect(await sams('paraphrase', seen(words, 3))).toEqual(ok);
    expect(await ruths('confirm', seen({}, 4))).toEqual(ok);
    // Nobody made a move in this one that would not have to be asked about.
    expect(await move(sockets[0]!, ruth, another, 'accept', { seen: 1 })).toHaveProperty('refused');
  });

  it('leaves what happened, and the words that belong to it', async () => {
    expect(await ruths('say', words)).toEqual(ok);
    expect(await kept()).toEqual({ events: 3, words: 2 });
  });

  it('is made once, however often it is sent', async () => {
    const again = { ...words, id: randomUUID(), seen: 2 };
    expect(await ruths('say', again)).toEqual(ok);
    expect(await ruths('say', again)).toEqual(ok);
    expect(await kept()).toEqual({ events: 3, words: 2 });
  });

  it('is not kept under somebody else’s signature', async () => {
    expect(await ruths('say', { ...words, as: sam })).toEqual({ refused: 'request:invalid' });
    expect(await kept()).toEqual({ events: 2, words: 1 });
    expect(await ruths('say', words)).toEqual(ok);
  });
});

/** What this process remembers and is no longer so, and the condition that finds it out. */
const outdated = [
  {
    what: 'the conversation went on elsewhere',
    condition: 'and stands.events = p_before and stands.state = p_known',
    async turn() {
      const [before] = await admin`select state, events from app.dialogue_state where dialogue_id = ${id}`;
      expect(await ruths('say', words)).toEqual(ok);
      await admin`update app.dialogue_state set state = ${before!.state}, events = 2 where dialogue_id = ${id}`;
      await admin`delete from app.dialogue_event where dialogue_id = ${id} and place = 3`;
    },
    attempt: () => sams('paraphrase', { ...words, seen: 3 }),
    refused: 'dialogue:stale',
  },
  {
    what: 'as many things happened, and others',
    condition: 'and stands.state = p_known',
    async turn() {
      const [before] = await admin`select state from app.dialogue_state where dialogue_id = ${id}`;
      expect(await ruths('say', words)).toEqual(ok);
      await admin`update app.dialogue_state set state = ${{ ...before!.state, seen: { a: 3, b: 3, neutral: 3 } }}::jsonb
                   where dialogue_id = ${id}`;
    },
    attempt: () => sams('paraphrase', { ...words, seen: 3 }),
    refused: 'dialogue:not_now',
  },
  {
    what: 'another key is in force',
    condition: "(p_words is null or counter.epoch = (p_words ->> 'epoch')::integer)",
    turn: () => admin`update app.space set epoch = 3 where id = ${ruth.space}`,
    attempt: () => ruths('say', { ...words, seen: 2 }),
    refused: 'key:stale',
  },
  {
    what: 'whoever moves signs with another key now',
    condition: 'member.signing_key = p_signing_key',
    turn: () => admin`update app.member set signing_key = ${sam.author.publicKey} where id = ${ruth.id}`,
    attempt: () => ruths('say', { ...words, seen: 2 }),
    refused: 'request:invalid',
  },
] as const;

describe('what this process remembers of a conversation', () => {
  beforeEach(async () => {
    // So that who they are is remembered as well.
    expect(await ruths('say', words)).toEqual(ok);
    expect(await sams('paraphrase', words)).toEqual(ok);
    id = await begun();
  });

  /** Something of the conversation has not reached Sam, who then breaks off. @returns how much of it waits after that. */
  async function waitsAfterBreak(): Promise<number> {
    expect(await ruths('say', words)).toEqual(ok);
    await admin`insert into app.waiting (member_id, kind, detail, written_position, since, until)
                select member_id, kind, detail, position, at, at from app.feed_entry
                 where member_id = ${sam.id} and detail ->> 'dialogue' = ${id} order by position desc limit 1`;
    expect(await sams('break', { minutes: 30 })).toEqual(ok);
    return admin`select from app.waiting where member_id = ${sam.id}`.then((rows) => rows.length);
  }

  it('decides nothing where something of it waits for whoever moves: that arrives first', async () => {
    expect(await waitsAfterBreak()).toBe(0);
  });

  it.each(outdated)('decides nothing where $what', async ({ turn, attempt, refused }) => {
    await turn();
    const before = await kept();
    expect(await attempt()).toMatchObject({ refused });
    expect(await kept()).toEqual(before);
  });

  describe('if it were not compared', () => {
    let whole: string;
    beforeEach(async () => {
      const [row] = await admin<[{ body: string }]>`
        select pg_get_functiondef(oid) as body from pg_proc where proname = 'keep_moves_if'`;
      whole = row.body;
    });
    afterEach(() => admin.unsafe(whole));

    it('would let somebody move before what waits for them has arrived', async () => {
      const condition = /and not exists \(select from waiting[^;]*;/;
      expect(whole).toMatch(condition);
      await admin.unsafe(whole.replace(condition, ';'));
      expect(await waitsAfterBreak()).toBe(1);
    });

    it.each(outdated)('would decide where $what', async ({ condition, turn, attempt }) => {
      await turn();
      expect(whole).toContain(condition);
      await admin.unsafe(whole.replace(condition, condition.startsWith('and ') ? '' : 'true'));
      expect(await attempt()).toEqual(ok);
    });
  });
});
