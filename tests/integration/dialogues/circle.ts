import type { DialogueSaidView } from '@footbridge/contract';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { listDialogues } from '../../support/pair/dialogues.ts';
import * as guest from '../../support/pair/guests.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import {
  listModerated,
  moderateAs,
  moveAs,
  openModerated,
  proposeModerated,
  type Doing,
} from '../../support/pair/moderating.ts';
import { openPair } from '../../support/pair/pair.ts';
import { anEnvelope } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

/** Two people, their neutral, and those who have no part in it. */
export interface Circle {
  readonly ruth: Member;
  readonly sam: Member;
  readonly noor: Member & guest.Guest;
  /** One who was to be a neutral and went, Ruth's supporter, and somebody from another space. */
  readonly others: readonly (Member & { guest: string })[];
}

export const seats = ['ruth', 'sam', 'noor', 'gone', 'supporter', 'outsider'] as const;
export type Seat = (typeof seats)[number];

export let circle: Circle;
const sockets = new Map<Seat, Socket>();
/** Of those who are connected. */
export const socketOf = (seat: Seat): Socket => sockets.get(seat)!;
/** Everything each was sent over a socket. */
export const heard = new Map<Seat, string[]>();
const all: Socket[] = [];
const ok = {};

/** Connects somebody, or again. What they hear is begun anew. */
export async function connect(seat: Seat, member: Member): Promise<void> {
  const socket = openSocket(member);
  all.push(socket);
  const list: string[] = [];
  heard.set(seat, list);
  socket.onAny((event, told) => list.push(JSON.stringify([event, told])));
  await waitUntil(() => socket.connected);
  sockets.set(seat, socket);
}

/** Others than before, where some were there. */
export async function gather(origin: string): Promise<void> {
  const [ruth, sam] = await openPair(origin);
  const [outsider] = await openPair(origin);
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

export const part = (): void => {
  for (const socket of all) socket.close();
};

/** Where they meet, and its database. */
export let server: TestServer;
export let admin: postgres.Sql;

/** They meet before the first test of a file, and part after its last. */
export function meetForAll(): void {
  beforeAll(async () => {
    server = await startServer();
    admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
    await gather(server.origin);
  });
  afterAll(async () => {
    part();
    await admin.end();
    await server.close();
  });
}

export const three = () => [circle.ruth.id, circle.sam.id, circle.noor.id];
export const apart = (member: Member) => [member.id, circle.noor.id];
export const saidTo = async (
  seat: 'ruth' | 'sam' | 'noor',
  dialogue: string,
): Promise<DialogueSaidView[]> => {
  const { body } = seat === 'noor' ? await listModerated(circle.noor) : await listDialogues(circle[seat]);
  return body.dialogues.find((one: { id: string }) => one.id === dialogue)?.said ?? [];
};
export const actsOf = async (...asked: Parameters<typeof saidTo>) =>
  (await saidTo(...asked)).map(({ event }) => event.act);

export async function move(seat: 'ruth' | 'sam', dialogue: string, name: string, doing: Doing = {}) {
  const seen = doing.seen ?? (await saidTo(seat, dialogue)).length;
  return moveAs(socketOf(seat), circle[seat], dialogue, name, { ...doing, seen });
}
export async function moderate(dialogue: string, name: string, doing: Doing = {}) {
  const seen = doing.seen ?? (await saidTo('noor', dialogue)).length;
  const noor = { space: circle.ruth.space, guest: circle.noor.id, by: circle.noor };
  return moderateAs(socketOf('noor'), noor, dialogue, name, { ...doing, seen });
}
export const must = async (done: Promise<{ refused?: string }>) => expect(await done).toEqual(ok);
export const refused = async (done: Promise<object>, code: string) =>
  expect(await done).toMatchObject({ refused: code });

/** Proposed, accepted, answered apart, screened and let in. */
export async function begun(opening: Partial<Parameters<typeof proposeModerated>[1]> = {}): Promise<string> {
  const { id, answer: asked } = await proposeModerated(circle.ruth, { readers: three(), ...opening });
  expect(asked.status).toBe(200);
  await must(move('sam', id, 'accept'));
  for (const seat of ['ruth', 'sam'] as const) {
    const answer = () => ({ envelope: anEnvelope(), readers: apart(circle[seat]) });
    await must(move(seat, id, 'intake', answer()));
    if (opening.pace === 'live') await must(move(seat, id, 'whereabouts', answer()));
  }
  if (opening.shuttle) await must(moderate(id, 'tell_topic', { envelope: anEnvelope(), readers: three() }));
  for (const side of ['a', 'b']) await must(moderate(id, 'screen', { with: side, screening: 'suitable' }));
  await must(moderate(id, 'admit'));
  for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'ready'));
  expect((await actsOf('noor', id)).at(-1)).toBe('begin');
  return id;
}

/** All that a seat can ask for. @param after of what the feed told. @param room in which alone words are opened. */
export async function asked(seat: Seat, after = 0, room?: string): Promise<unknown[]> {
  const asked: unknown[] = [];
  if (seat === 'ruth' || seat === 'sam') {
    const member = circle[seat];
    for (const answer of [
      await act.readFeed(member, after),
      await listDialogues(member),
      await act.show(member),
    ])
      asked.push(answer.body);
  } else {
    const one = seat === 'noor' ? circle.noor : circle.others[seats.indexOf(seat) - 3]!;
    const id = seat === 'noor' ? circle.noor.id : circle.others[seats.indexOf(seat) - 3]!.guest;
    const list = await listModerated({ ...one, id });
    asked.push(list.body, (await guest.listSeats(one)).body);
    for (const { id: dialogue } of list.body.dialogues ?? [])
      if (!room || room === dialogue) asked.push((await openModerated({ ...one, id }, dialogue)).body);
    asked.push((await act.readFeed(one)).body, (await listDialogues(one)).body);
  }
  return asked;
}

/** Everything a seat has been sent or can ask for. */
export const bytesOf = async (seat: Seat): Promise<string> =>
  JSON.stringify([await asked(seat), heard.get(seat)]);

/** Which seats something has reached. */
export async function reachedBy(canary: string): Promise<Seat[]> {
  const found: Seat[] = [];
  for (const seat of seats) if ((await bytesOf(seat)).includes(canary)) found.push(seat);
  return found;
}

/** Without what is another every time: ids, times, places, noise. Its length stays. */
export const normalised = (bytes: string) =>
  bytes
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/\\?"(position)\\?":\d+/g, '"$1":0')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b1\d{12}\b/g, 'time')
    .replace(/[A-Za-z0-9_-]{40,}/g, (noise) => `noise of ${noise.length}`);
