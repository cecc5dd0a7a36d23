import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { listDialogues, move, propose, type Moving } from '../../support/pair/dialogues.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

export let server: TestServer;
export let ruth: Member;
export let sam: Member;
export let stranger: Member;
/** Of Ruth, Sam and somebody from another space. */
export let sockets: readonly [Socket, Socket, Socket];
/** Everything each of the three was sent. */
export let heard: readonly [string[], string[], string[]];
let now: number;

export const minute = 60_000;
export const day = 24 * 60 * minute;
export const moveOn = (time: number): void => void (now += time);
/** Lets the clock's hand do what is due. */
export const hand = () => releaseDue(server.app.services);
const all: Socket[] = [];

/** A server before the first test of a file; two others, and a stranger, before each. */
export function meetForEach(): void {
  beforeAll(async () => {
    server = await startServer();
    Object.assign(server.app.services, { now: () => new Date(now) });
  });
  beforeEach(async () => {
    now = Date.parse('2026-06-01T12:00:00Z');
    [ruth, sam] = await openPair(server.origin);
    [stranger] = await openPair(server.origin);
    heard = [[], [], []];
    sockets = [openSocket(ruth), openSocket(sam), openSocket(stranger)];
    all.push(...sockets);
    sockets.forEach((socket, index) => {
      socket.onAny((_event, told) => heard[index]!.push(JSON.stringify(told)));
    });
    await waitUntil(() => sockets.every(({ connected }) => connected));
  });
  afterAll(async () => {
    for (const one of all) one.close();
    await server.close();
  });
}

export const ruths = (dialogue: string, name: string, moving?: Moving) =>
  move(sockets[0], ruth, dialogue, name, moving);
export const sams = (dialogue: string, name: string, moving?: Moving) =>
  move(sockets[1], sam, dialogue, name, moving);
export const ok = {};
export const words = { hasWords: true };

/** Asked for by Ruth, and accepted: Ruth has the floor. */
export async function begun(): Promise<string> {
  const { id, answer } = await propose(ruth);
  expect(answer.status).toBe(200);
  expect(await sams(id, 'accept')).toEqual(ok);
  return id;
}
export const saidTo = async (member: Member, dialogue: string) =>
  (await listDialogues(member)).body.dialogues.find((one: { id: string }) => one.id === dialogue)?.said ?? [];
export const actsOf = async (member: Member, dialogue: string): Promise<string[]> =>
  (await saidTo(member, dialogue)).map(({ event }: { event: { act: string } }) => event.act);
