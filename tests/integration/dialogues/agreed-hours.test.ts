import { both, weekdays, type AgreedRule } from '@footbridge/domain';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { listDialogues, move, propose, seenBy } from '../../support/pair/dialogues.ts';
import { openSocket, writeMessage, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { agreeTo, turn, type Turned } from '../rules/in-force.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let clock: Turned;
let ruth: Member;
let sam: Member;
let sockets: readonly [Socket, Socket];
/** Everything Sam was sent. */
let heard: string[];
const all: Socket[] = [];

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  clock = turn(server, '2026-06-01T12:00:00Z');
  [ruth, sam] = await openPair(server.origin);
  sockets = [openSocket(ruth), openSocket(sam)];
  all.push(...sockets);
  heard = [];
  sockets[1].onAny((_event, told) => heard.push(JSON.stringify(told)));
  await waitUntil(() => sockets.every(({ connected }) => connected));
});
afterAll(async () => {
  for (const one of all) one.close();
  await server.close();
});

/** On Ruth's clock, which is Berlin's. */
const hours = (): Record<string, AgreedRule> => ({
  'quiet hours': { kind: 'quiet', binds: both, clock: ruth.id, from: '21:00', to: '08:00', days: weekdays },
  'a long silence': {
    kind: 'silence',
    binds: both,
    clock: ruth.id,
    dates: [{ from: '2026-06-03', to: '2026-06-05' }],
  },
});

describe('what both signed about when to write', () => {
  it.each(['quiet hours', 'a long silence'])(
    'holds no turn in a conversation that both said yes to, and still holds messages: %s',
    async (kind) => {
      await agreeTo(clock, [ruth, sam], hours()[kind]!);
      // While neither is in force.
      const { id } = await propose(ruth);
      expect(await move(sockets[1], sam, id, 'accept')).toEqual({});
      // 22:30 in Berlin.
      clock.set('2026-06-03T20:30:00Z');
      const message = writeMessage(ruth);
      const told = await act.command(sockets[0], 'message:send', message.input);
      expect(told.heldUntil).toMatch(/^2026-06-0[45]T/);
      heard.length = 0;
      expect(await move(sockets[0], ruth, id, 'say', { hasWords: true })).toEqual({});
      await waitUntil(() => heard.some((one) => one.includes('"act":"say"')));
      expect(await move(sockets[1], sam, id, 'paraphrase', { hasWords: true })).toEqual({});
      expect(await seenBy(ruth, id)).toBe(4);
      await clock.hand();
      expect((await act.listMessages(sam)).body.messages).toEqual([]);
    },
  );

  it.each(['quiet hours', 'a long silence'])(
    'lets nobody ask for a conversation within it, nor for one again: %s',
    async (kind) => {
      const { id: resting } = await propose(ruth);
      expect(await move(sockets[1], sam, resting, 'accept')).toEqual({});
      expect(await move(sockets[0], ruth, resting, 'break')).toEqual({});
      clock.set('2026-06-02T13:00:00Z');
      await clock.hand();
      const seen = await seenBy(ruth, resting);
      await agreeTo(clock, [ruth, sam], hours()[kind]!);
      clock.set('2026-06-03T20:30:00Z');
      heard.length = 0;
      expect((await propose(ruth)).answer.body).toEqual({ refused: 'rule:quiet_now' });
      expect((await listDialogues(sam)).body.dialogues).toHaveLength(1);
      expect(heard).toEqual([]);
      expect(await move(sockets[0], ruth, resting, 'reschedule')).toMatchObject({
        refused: 'rule:quiet_now',
      });
      expect(await seenBy(ruth, resting)).toBe(seen);
      // Noon in Berlin, and after all of it.
      clock.set('2026-06-08T10:00:00Z');
      expect((await propose(ruth)).answer.status).toBe(200);
      expect((await listDialogues(sam)).body.dialogues).toHaveLength(2);
      expect(await move(sockets[0], ruth, resting, 'reschedule')).toEqual({});
    },
  );
});
