import type { DialogueSaidView } from '@footbridge/contract';
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { listDialogues } from '../../support/pair/dialogues.ts';
import * as guest from '../../support/pair/guests.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import {
  listDays,
  listModerated,
  moderateAs,
  moveAs,
  openModerated,
  proposeModerated,
  sendClosingNote,
  type Doing,
} from '../../support/pair/moderating.ts';
import { aWrap, openPair } from '../../support/pair/pair.ts';
import { anEnvelope } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';

/** Two people, their neutral, and those who have no part in it. */
interface Circle {
  readonly ruth: Member;
  readonly sam: Member;
  readonly noor: Member & guest.Guest;
  /** One who was to be a neutral and went, Ruth's supporter, and somebody from another space. */
  readonly others: readonly (Member & { guest: string })[];
}

const seats = ['ruth', 'sam', 'noor', 'gone', 'supporter', 'outsider'] as const;
type Seat = (typeof seats)[number];

let server: TestServer;
let admin: postgres.Sql;
let circle: Circle;
const sockets = new Map<Seat, Socket>();
/** Everything each was sent over a socket. */
const heard = new Map<Seat, string[]>();
const all: Socket[] = [];
const ok = {};

async function connect(seat: Seat, member: Member) {
  const socket = openSocket(member);
  all.push(socket);
  const list: string[] = [];
  heard.set(seat, list);
  socket.onAny((event, told) => list.push(JSON.stringify([event, told])));
  await vi.waitUntil(() => socket.connected);
  sockets.set(seat, socket);
}

async function gather(): Promise<void> {
  const [ruth, sam] = await openPair(server.origin);
  const [outsider] = await openPair(server.origin);
  const gone = await guest.bringIn(ruth, 'neutral');
  await guest.endGuest(gone.browser, gone.id);
  const supporter = await guest.bringIn(ruth, 'supporter');
  const seated = await guest.seatNeutral(ruth, sam, 3);
  const noor = { ...ruth, ...seated };
  const others = [
    { ...ruth, ...gone, guest: gone.id },
    { ...ruth, ...supporter, guest: supporter.id },
    { ...outsider, space: ruth.space, guest: seated.id },
  ];
  circle = { ruth, sam, noor, others };
  const people = [ruth, sam, noor, ...others];
  for (const [index, seat] of seats.entries()) await connect(seat, people[index]!);
}

beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
  await gather();
});
afterAll(async () => {
  for (const socket of all) socket.close();
  await admin.end();
  await server.close();
});

const three = () => [circle.ruth.id, circle.sam.id, circle.noor.id];
const apart = (member: Member) => [member.id, circle.noor.id];
const saidTo = async (seat: 'ruth' | 'sam' | 'noor', dialogue: string): Promise<DialogueSaidView[]> => {
  const { body } = seat === 'noor' ? await listModerated(circle.noor) : await listDialogues(circle[seat]);
  return body.dialogues.find((one: { id: string }) => one.id === dialogue)?.said ?? [];
};
const actsOf = async (...asked: Parameters<typeof saidTo>) =>
  (await saidTo(...asked)).map(({ event }) => event.act);

async function move(seat: 'ruth' | 'sam', dialogue: string, name: string, doing: Doing = {}) {
  const seen = doing.seen ?? (await saidTo(seat, dialogue)).length;
  return moveAs(sockets.get(seat)!, circle[seat], dialogue, name, { ...doing, seen });
}
async function moderate(dialogue: string, name: string, doing: Doing = {}) {
  const seen = doing.seen ?? (await saidTo('noor', dialogue)).length;
  const noor = { space: circle.ruth.space, guest: circle.noor.id, by: circle.noor };
  return moderateAs(sockets.get('noor')!, noor, dialogue, name, { ...doing, seen });
}
const must = async (done: Promise<{ refused?: string }>) => expect(await done).toEqual(ok);
const refused = async (done: Promise<object>, code: string) =>
  expect(await done).toMatchObject({ refused: code });

/** Proposed, accepted, answered apart, screened and let in. */
async function begun(opening: Partial<Parameters<typeof proposeModerated>[1]> = {}): Promise<string> {
  const { id, answer } = await proposeModerated(circle.ruth, { readers: three(), ...opening });
  expect(answer.status).toBe(200);
  await must(move('sam', id, 'accept'));
  for (const seat of ['ruth', 'sam'] as const) {
    await must(move(seat, id, 'intake', { envelope: anEnvelope(), readers: apart(circle[seat]) }));
  }
  for (const side of ['a', 'b']) await must(moderate(id, 'screen', { with: side, screening: 'suitable' }));
  await must(moderate(id, 'admit'));
  for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'ready'));
  expect((await actsOf('noor', id)).at(-1)).toBe('begin');
  return id;
}

/** Everything a seat has been sent or can ask for. */
async function bytesOf(seat: Seat): Promise<string> {
  const asked: unknown[] = [];
  if (seat === 'ruth' || seat === 'sam') {
    const member = circle[seat];
    for (const answer of [await act.readFeed(member), await listDialogues(member), await act.show(member)])
      asked.push(answer.body);
  } else {
    const one = seat === 'noor' ? circle.noor : circle.others[seats.indexOf(seat) - 3]!;
    const id = seat === 'noor' ? circle.noor.id : circle.others[seats.indexOf(seat) - 3]!.guest;
    const list = await listModerated({ ...one, id });
    asked.push(list.body, (await guest.listSeats(one)).body);
    for (const { id: dialogue } of list.body.dialogues ?? [])
      asked.push((await openModerated({ ...one, id }, dialogue)).body);
    asked.push((await act.readFeed(one)).body, (await listDialogues(one)).body);
  }
  return JSON.stringify([asked, heard.get(seat)]);
}

/** Which seats something has reached. */
async function reachedBy(canary: string): Promise<Seat[]> {
  const found: Seat[] = [];
  for (const seat of seats) if ((await bytesOf(seat)).includes(canary)) found.push(seat);
  return found;
}

describe('the way into a moderated conversation', () => {
  it('is by both alone with the neutral, who learns of it once both said yes, and lets nobody in before', async () => {
    const { id } = await proposeModerated(circle.ruth, { pace: 'live', readers: three() });
    expect(await saidTo('noor', id)).toEqual([]);
    await refused(moderate(id, 'terminate', { seen: 1 }), 'dialogue:unknown');
    await must(move('sam', id, 'accept'));
    expect(await actsOf('noor', id)).toEqual(['propose', 'accept']);
    await refused(move('ruth', id, 'ready'), 'dialogue:not_now');
    await refused(moderate(id, 'screen', { with: 'a', screening: 'suitable' }), 'dialogue:not_now');
    await refused(moderate(id, 'admit'), 'dialogue:not_now');

    const [ruths, sams, place] = [anEnvelope(), anEnvelope(), anEnvelope()];
    await must(move('ruth', id, 'intake', { envelope: ruths, readers: apart(circle.ruth) }));
    await refused(move('ruth', id, 'ready'), 'dialogue:not_now');
    await must(move('ruth', id, 'whereabouts', { envelope: place, readers: apart(circle.ruth) }));
    await must(move('ruth', id, 'ready'));
    await must(move('sam', id, 'intake', { envelope: sams, readers: apart(circle.sam) }));
    await must(moderate(id, 'screen', { with: 'a', screening: 'adapted' }));
    await refused(moderate(id, 'admit'), 'dialogue:not_now');
    await must(moderate(id, 'screen', { with: 'b', screening: 'suitable' }));
    await must(moderate(id, 'admit'));
    await refused(move('sam', id, 'ready'), 'dialogue:not_now');
    await must(move('sam', id, 'whereabouts', { envelope: anEnvelope(), readers: apart(circle.sam) }));
    await must(move('sam', id, 'ready'));
    for (const seat of ['ruth', 'sam', 'noor'] as const)
      expect((await actsOf(seat, id)).at(-1)).toBe('begin');

    expect(await reachedBy(ruths)).toEqual(['ruth', 'noor']);
    expect(await reachedBy(sams)).toEqual(['sam', 'noor']);
    expect(await reachedBy(place)).toEqual(['ruth', 'noor']);
    expect(await reachedBy('"adapted"')).toEqual(['noor']);
    // What the other counts has no hole where one's own answers are.
    const numbers = (await saidTo('sam', id)).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('ends in the same bytes for both, whatever the neutral found and why it ended', async () => {
    const worlds = [];
    for (const [ofRuth, ofSam] of [
      ['suitable', 'suitable'],
      ['unsuitable', 'suitable'],
      ['adapted', 'unsuitable'],
    ]) {
      for (const list of heard.values()) list.length = 0;
      const positions = await Promise.all(
        (['ruth', 'sam'] as const).map(async (seat) => (await act.show(circle[seat])).body.position),
      );
      const { id } = await proposeModerated(circle.ruth, { readers: three() });
      await must(move('sam', id, 'accept'));
      for (const seat of ['ruth', 'sam'] as const)
        await must(move(seat, id, 'intake', { envelope: anEnvelope(), readers: apart(circle[seat]) }));
      await must(moderate(id, 'screen', { with: 'a', screening: ofRuth! }));
      await must(moderate(id, 'screen', { with: 'b', screening: ofSam! }));
      await must(moderate(id, 'terminate'));
      const feeds = await Promise.all(
        (['ruth', 'sam'] as const).map(
          async (seat, index) => (await act.readFeed(circle[seat], positions[index])).body.entries,
        ),
      );
      await vi.waitUntil(() => heard.get('sam')!.some((told) => told.includes('terminate')));
      const said = [await saidTo('ruth', id), await saidTo('sam', id)];
      worlds.push(normalised(JSON.stringify([feeds, said, heard.get('ruth'), heard.get('sam')])));
    }
    expect(worlds[0]).toContain('terminate');
    expect(worlds[1]).toBe(worlds[0]);
    expect(worlds[2]).toBe(worlds[0]);
  });
});

/** Without what is another every time: ids, times, places, noise. Its length stays. */
const normalised = (bytes: string) =>
  bytes
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/\\?"(position)\\?":\d+/g, '"$1":0')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b1\d{12}\b/g, 'time')
    .replace(/[A-Za-z0-9_-]{40,}/g, (noise) => `noise of ${noise.length}`);

describe('what a neutral holds', () => {
  it('reaches its author and the neutral alone, goes back with a note, or on as it was written, byte for byte', async () => {
    const id = await begun();
    await must(moderate(id, 'hold'));
    const [first, note, second] = [anEnvelope(), anEnvelope(), anEnvelope()];
    // A key for the other would let them read it before it is let through.
    const tooMany = { envelope: anEnvelope(), readers: three() };
    await refused(move('ruth', id, 'say', tooMany), 'request:invalid');
    const words = randomUUID();
    await must(move('ruth', id, 'say', { id: words, envelope: first, readers: apart(circle.ruth) }));
    expect(await reachedBy(first)).toEqual(['ruth', 'noor']);
    await refused(moderate(id, 'return', { with: 'a' }), 'request:invalid');
    await refused(
      moderate(id, 'return', { with: 'b', envelope: note, readers: apart(circle.sam) }),
      'dialogue:not_now',
    );
    await must(moderate(id, 'return', { with: 'a', envelope: note, readers: apart(circle.ruth) }));
    expect(await reachedBy(note)).toEqual(['ruth', 'noor']);
    expect((await saidTo('ruth', id)).at(-1)).toMatchObject({ event: { act: 'return', item: words } });
    expect(await reachedBy(first)).toEqual(['ruth', 'noor']);

    await must(move('ruth', id, 'say', { envelope: second, readers: apart(circle.ruth) }));
    const [written] = (await saidTo('ruth', id)).slice(-1);
    await refused(moderate(id, 'release', { with: 'a' }), 'request:invalid');
    await refused(moderate(id, 'let_through', { wrap: aWrap() }), 'request:invalid');
    expect(await reachedBy(second)).toEqual(['ruth', 'noor']);
    const wrap = aWrap();
    const letting = { id: randomUUID(), with: 'a', wrap };
    await must(moderate(id, 'release', letting));
    // As a device does that had no answer.
    await must(moderate(id, 'release', letting));
    await refused(moderate(id, 'release', { ...letting, id: words }), 'dialogue:id_used');
    expect((await actsOf('sam', id)).filter((name) => name === 'say')).toHaveLength(1);
    const [released] = (await saidTo('sam', id)).slice(-1);
    expect(released?.event).toMatchObject({ act: 'say', by: 'a' });
    expect(released?.words?.sealed).toEqual(written?.words?.sealed);
    expect(released?.words?.act).toEqual(written?.words?.act);
    expect(released?.words?.key).toEqual({ by: circle.noor.id, wrap });
    expect((await saidTo('ruth', id)).at(-1)?.words?.key?.by).toBe(circle.ruth.id);
    expect(await reachedBy(wrap)).toEqual(['sam']);
    expect(await reachedBy(second)).toEqual(['ruth', 'sam', 'noor']);
  });

  it('is found where it leaks', async () => {
    const id = await begun();
    await must(moderate(id, 'hold'));
    const words = randomUUID();
    const envelope = anEnvelope();
    await must(move('ruth', id, 'say', { id: words, envelope, readers: apart(circle.ruth) }));
    expect(await reachedBy(envelope)).toEqual(['ruth', 'noor']);
    await admin`update app.dialogue_event set only_for = null where words_id = ${words}`;
    await admin`update app.dialogue_event set event = jsonb_set(event, '{audience}', '"both"') where words_id = ${words}`;
    expect(await reachedBy(envelope)).toEqual(['ruth', 'sam', 'noor']);
  });
});

describe('a private meeting', () => {
  it('is asked for where only the neutral sees it, reaches the other as nothing but that, and carries across what was ticked', async () => {
    const id = await begun();
    await must(move('sam', id, 'caucus_ask'));
    expect(await actsOf('ruth', id)).not.toContain('caucus_ask');
    expect((await actsOf('noor', id)).at(-1)).toBe('caucus_ask');
    await must(moderate(id, 'caucus_open', { with: 'b' }));
    await refused(
      move('ruth', id, 'caucus_say', { envelope: anEnvelope(), readers: apart(circle.ruth) }),
      'dialogue:not_your_turn',
    );
    const [kept, ticked, answer] = [anEnvelope(), anEnvelope(), anEnvelope()];
    const item = randomUUID();
    await must(move('sam', id, 'caucus_say', { envelope: kept, readers: apart(circle.sam) }));
    await must(moderate(id, 'caucus_say', { envelope: answer, readers: apart(circle.sam) }));
    await must(move('sam', id, 'caucus_say', { id: item, envelope: ticked, readers: apart(circle.sam) }));
    const seen = (await saidTo('ruth', id)).length;
    await must(move('sam', id, 'caucus_close'));
    expect((await saidTo('ruth', id)).slice(seen)).toMatchObject([
      { event: { act: 'caucus_close', by: null } },
    ]);
    // Equal time: now it is Ruth's to have.
    await refused(moderate(id, 'caucus_open', { with: 'b' }), 'dialogue:not_now');
    await refused(moderate(id, 'bring', { item, wrap: aWrap() }), 'dialogue:not_now');
    await must(move('sam', id, 'carry', { item }));
    expect(await reachedBy(ticked)).toEqual(['sam', 'noor']);
    await must(moderate(id, 'bring', { item, wrap: aWrap() }));
    expect(await reachedBy(ticked)).toEqual(['ruth', 'sam', 'noor']);
    for (const apartStill of [kept, answer]) expect(await reachedBy(apartStill)).toEqual(['sam', 'noor']);
    await must(moderate(id, 'caucus_open', { with: 'a' }));
    await must(moderate(id, 'caucus_close'));
  });
});

describe('a mediation, by shuttle', () => {
  it('passes nothing but by the neutral with its author’s leave, and shows private marks to nobody', async () => {
    await refused(
      proposeModerated(circle.ruth, { protocol: 'mediation', neutral: false, readers: null }).then(
        ({ answer }) => answer.body,
      ),
      'dialogue:needs_neutral',
    );
    const id = await begun({ protocol: 'mediation', shuttle: true });
    const noors = { envelope: anEnvelope(), readers: three() };
    const pass = async (seat: 'ruth' | 'sam', name: string) => {
      const envelope = anEnvelope();
      const words = randomUUID();
      const side = seat === 'ruth' ? 'a' : 'b';
      await must(move(seat, id, name, { id: words, envelope, readers: apart(circle[seat]) }));
      expect(await reachedBy(envelope)).toEqual([seat, 'noor']);
      await refused(moderate(id, 'release', { with: side, wrap: aWrap() }), 'dialogue:not_now');
      await must(move(seat, id, 'give_leave'));
      await must(moderate(id, 'release', { with: side, wrap: aWrap() }));
      expect(await reachedBy(envelope)).toEqual(['ruth', 'sam', 'noor']);
      return words;
    };
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'accept_terms'));
    await must(moderate(id, 'accept_terms'));
    await must(moderate(id, 'go_on'));
    for (const seat of ['ruth', 'sam'] as const) {
      await must(move(seat, id, 'done'));
      await must(moderate(id, 'summarise', noors));
      await must(move(seat, id, 'accept_summary'));
    }
    await must(moderate(id, 'name_issue', { envelope: anEnvelope(), readers: three() }));
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'accept_issues'));
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'explored'));
    await must(moderate(id, 'explored'));
    const option = await pass('sam', 'option');
    await must(move('ruth', id, 'mark', { item: option, mark: 'maybe' }));
    expect(await reachedBy('"mark":"maybe"')).toEqual(['ruth']);
    await must(move('sam', id, 'mark', { item: option, mark: 'can_live_with' }));
    await refused(moderate(id, 'settle'), 'dialogue:not_now');
    await must(move('ruth', id, 'mark', { item: option, mark: 'can_live_with' }));
    expect((await actsOf('noor', id)).at(-1)).toBe('overlap');
    expect(await actsOf('sam', id)).not.toContain('overlap');
    expect((await reachedBy('"overlap"')).filter((seat) => seat !== 'noor')).toEqual([]);
    await must(moderate(id, 'settle'));
    await pass('ruth', 'clause');
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'accept_clauses'));
    expect((await actsOf('noor', id)).at(-1)).toBe('accept_clauses');
    await refused(moderate(id, 'sign'), 'dialogue:not_your_turn');
  });
});

describe('who acts', () => {
  it('comes from the session: nobody is the neutral by naming the seat, and the neutral is never one of the two', async () => {
    const id = await begun();
    const before = await Promise.all((['ruth', 'sam', 'noor'] as const).map((seat) => saidTo(seat, id)));
    for (const list of heard.values()) list.length = 0;
    const seen = before[2]!.length;
    for (const [index, seat] of seats.entries()) {
      if (seat === 'noor') continue;
      const by = [circle.ruth, circle.sam, circle.noor, ...circle.others][index]!;
      const named = { space: circle.ruth.space, guest: circle.noor.id, by };
      for (const name of ['terminate', 'hold', 'end', 'give_floor'])
        await refused(
          moderateAs(sockets.get(seat)!, named, id, name, { seen, with: 'a' }),
          'dialogue:unknown',
        );
      if (seat === 'ruth' || seat === 'sam') continue;
      const asRuth = { ...circle.ruth, author: by.author };
      await refused(moveAs(sockets.get(seat)!, asRuth, id, 'pass_floor', { seen }), 'space:unknown');
      const own = { ...by, id: (by as { guest?: string }).guest ?? by.id };
      expect((await listModerated(own)).body.dialogues ?? []).toEqual([]);
      await refused(
        openModerated({ ...own, id: circle.noor.id }, id).then(({ body }) => body),
        'dialogue:unknown',
      );
    }
    await refused(moveAs(sockets.get('noor')!, circle.noor, id, 'pass_floor', { seen }), 'space:unknown');
    // What is one of the two's to do.
    const says = { envelope: anEnvelope(), readers: three() };
    for (const name of [
      'pass_floor',
      'ask_floor',
      'understood',
      'leave',
      'ready',
      'give_leave',
      'remove_neutral',
    ])
      expect((await moderate(id, name)).refused).toMatch(/^dialogue:not_(now|your_turn)$/);
    await refused(moderate(id, 'say', says), 'dialogue:not_your_turn');
    await refused(moderate(id, 'confirm'), 'dialogue:not_now');
    await refused(moderate(id, 'resume'), 'request:invalid');
    // Under another name, for others than it is for, or before what was seen.
    await refused(moderate(id, 'set_topic', { ...says, as: circle.ruth }), 'request:invalid');
    await refused(moderate(id, 'set_topic', { ...says, readers: apart(circle.ruth) }), 'request:invalid');
    await refused(moderate(id, 'set_topic', { ...says, readers: null }), 'request:invalid');
    await refused(moderate(id, 'set_topic', { ...says, epoch: 2 }), 'key:stale');
    await refused(moderate(id, 'hold', { seen: seen - 1 }), 'dialogue:stale');
    await refused(moderate(id, 'hold', { forged: { by: 'a' } }), 'request:invalid');
    await refused(move('ruth', id, 'hold'), 'dialogue:not_your_turn');
    await refused(move('ruth', id, 'terminate'), 'dialogue:not_your_turn');
    await refused(move('sam', id, 'say', { ...says, as: circle.noor }), 'dialogue:not_your_turn');
    await refused(move('ruth', id, 'say', { ...says, readers: null }), 'request:invalid');
    const after = await Promise.all((['ruth', 'sam', 'noor'] as const).map((seat) => saidTo(seat, id)));
    expect(after).toEqual(before);
    expect([...heard.values()]).toEqual([[], [], [], [], [], []]);

    // The same, allowed, is heard by the three and by nobody else; and once.
    const once = { id: randomUUID(), envelope: says.envelope, readers: three() };
    await must(moderate(id, 'set_topic', once));
    await must(moderate(id, 'set_topic', once));
    await vi.waitUntil(() => heard.get('ruth')!.length > 0 && heard.get('noor')!.length > 0);
    expect(await reachedBy(says.envelope)).toEqual(['ruth', 'sam', 'noor']);
    expect(heard.get('noor')).toEqual([
      JSON.stringify(['seat:changed', { guest: circle.noor.id, dialogue: id }]),
    ]);
  });
});

describe('a neutral who looks', () => {
  it('looks alone: neither of the two reads in their place whose a break was', async () => {
    const id = await begun();
    await must(moderate(id, 'break'));
    for (const member of [circle.ruth, circle.sam]) {
      const { body } = await listDialogues(member);
      const { said } = body.dialogues.find((one: { id: string }) => one.id === id);
      expect(said.at(-1).event).toMatchObject({ act: 'break', by: null });
      const known = said.filter(({ event }: DialogueSaidView) => event.audience !== 'author').length;
      for (const after of [known - 1, 0]) {
        const asNeutral = { browser: member.browser, id: circle.noor.id };
        expect((await openModerated(asNeutral, id, after)).body).toEqual({ refused: 'dialogue:unknown' });
      }
    }
  });

  it('is seen by both to have looked that day, once; not at a list, nor at what is for them alone', async () => {
    const { id } = await proposeModerated(circle.ruth, { readers: three() });
    await must(move('sam', id, 'accept'));
    await must(move('ruth', id, 'intake', { envelope: anEnvelope(), readers: apart(circle.ruth) }));
    await admin`delete from app.neutral_day`;
    await listModerated(circle.noor);
    const own = (await saidTo('noor', id)).find(({ event }) => event.act === 'intake');
    expect(own?.words).not.toBeNull();
    expect((await saidTo('noor', id))[0]!.words).toBeNull();
    for (const member of [circle.ruth, circle.sam]) expect((await listDays(member)).body.days).toEqual([]);
    // From after the intake on there is nothing of the two's.
    await openModerated(circle.noor, id, 2);
    expect((await listDays(circle.sam)).body.days).toEqual([]);
    await openModerated(circle.noor, id);
    await openModerated(circle.noor, id);
    const day = new Date().toISOString().slice(0, 10);
    for (const member of [circle.ruth, circle.sam])
      expect((await listDays(member)).body.days).toEqual([{ neutral: circle.noor.id, day }]);
    for (const other of [circle.noor, ...circle.others]) {
      expect((await listDays(other)).body).toEqual({ refused: 'space:unknown' });
    }
  });
});

describe('a neutral who goes in the middle of it', () => {
  const ways = {
    'let go in the room': (id: string) => must(move('sam', id, 'remove_neutral')),
    'let go on the page about people': async () => {
      expect((await guest.endGuest(circle.ruth.browser, circle.noor.id)).status).toBe(200);
    },
    'of their own accord': async () => {
      expect((await guest.endGuest(circle.noor.browser, circle.noor.id)).status).toBe(200);
    },
  };
  it.each(Object.entries(ways))(
    '%s: it rests, a new key is due, and no byte reaches them any more',
    async (_, go) => {
      await gather();
      const id = await begun();
      await must(moderate(id, 'hold'));
      const held = anEnvelope();
      await must(move('ruth', id, 'say', { envelope: held, readers: apart(circle.ruth) }));
      await go(id);
      for (const seat of ['ruth', 'sam'] as const) {
        expect((await actsOf(seat, id)).at(-1)).toBe('remove_neutral');
        expect((await act.show(circle[seat])).body).toMatchObject({ neutrals: [], rekeyDue: true });
      }
      const last = (await saidTo('ruth', id)).at(-1)!;
      expect(last.event.by).toBe(null);
      heard.get('noor')!.length = 0;
      expect((await listModerated(circle.noor)).body).toEqual({ refused: 'guest:unknown' });
      expect((await openModerated(circle.noor, id)).body).toEqual({ refused: 'dialogue:unknown' });
      await refused(moderate(id, 'terminate', { seen: 9 }), 'dialogue:unknown');

      // It is the two's to take up again, and what was held is its author's.
      expect((await guest.renewKey(circle.ruth, 4, [circle.ruth, circle.sam])).status).toBe(200);
      await must(move('ruth', id, 'reschedule'));
      await must(move('sam', id, 'accept'));
      const envelope = anEnvelope();
      const asTwo = { envelope, readers: null, epoch: 4 };
      if ((await actsOf('sam', id)).at(-1) === 'accept' && (await move('ruth', id, 'say', asTwo)).refused) {
        await must(move('ruth', id, 'ready'));
        await must(move('ruth', id, 'say', asTwo));
      }
      expect(await reachedBy(envelope)).toEqual(['ruth', 'sam']);
      expect(await reachedBy(held)).toEqual(['ruth']);
      expect(heard.get('noor')).toEqual([]);
    },
  );

  it('writes each of the two one note more, which that one alone can look up, and for a month', async () => {
    await gather();
    const { ruth, sam, noor, others } = circle;
    expect((await sendClosingNote(noor, sam.id)).body).toEqual({ refused: 'guest:unknown' });
    await guest.endGuest(sam.browser, noor.id);
    const [note, later] = [anEnvelope(), anEnvelope()];
    const answers = await Promise.all([1, 2, 3, 4].map(() => sendClosingNote(noor, sam.id, note)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const other of [ruth, sam, ...others]) {
      const asOther = { browser: other.browser, id: noor.id };
      expect((await sendClosingNote(asOther, ruth.id)).body).toEqual({ refused: 'guest:unknown' });
    }
    expect((await sendClosingNote(noor, others[2]!.id)).body).toEqual({ refused: 'guest:unknown' });
    expect(JSON.stringify((await listDays(sam)).body)).toContain(note);
    expect((await listDays(ruth)).body.closingNotes).toEqual([]);
    expect(await reachedBy(note)).toEqual([]);
    const past = (await noor.browser.send('GET', '/past-seats')).body.seats;
    expect(past).toMatchObject([{ guest: noor.id, noted: [sam.id], metOn: [] }]);
    await admin`update app.past_neutral set ended_at = ended_at - interval '31 days' where guest_id = ${noor.id}`;
    expect((await sendClosingNote(noor, ruth.id, later)).body).toEqual({ refused: 'guest:unknown' });
    expect((await listDays(ruth)).body.closingNotes).toEqual([]);
  });

  it('cannot be waited for by a proposal that was made with them', async () => {
    await gather();
    const { id } = await proposeModerated(circle.ruth, { readers: three() });
    await guest.endGuest(circle.sam.browser, circle.noor.id);
    await refused(move('sam', id, 'accept'), 'dialogue:needs_neutral');
    await refused(
      proposeModerated(circle.ruth, { readers: three() }).then(({ answer }) => answer.body),
      'key:stale',
    );
  });
});
