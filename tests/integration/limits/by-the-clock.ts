import type { Socket } from 'socket.io-client';

import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** A service that goes by a clock of the test's own. */
export interface ByTheClock {
  readonly server: TestServer;
  now: number;
  /** What is due is done. */
  readonly hand: () => Promise<void>;
  readonly pass: (time: number) => Promise<void>;
  /** Connected, and closed with the service. */
  readonly listen: (member: Member) => Promise<Socket>;
  /** At noon, two people with an open space; whoever writes is connected. */
  readonly meet: () => Promise<{ author: Member; reader: Member; socket: Socket }>;
  readonly close: () => Promise<void>;
}

export async function byTheClock(): Promise<ByTheClock> {
  const server = await startServer();
  const sockets: Socket[] = [];
  const clock: ByTheClock = {
    server,
    now: 0,
    hand: () => releaseDue(server.app.services),
    async pass(time) {
      clock.now += time;
      await clock.hand();
    },
    async listen(member) {
      const socket = openSocket(member);
      sockets.push(socket);
      await waitUntil(() => socket.connected);
      return socket;
    },
    async meet() {
      clock.now = Date.parse('2026-06-01T12:00:00Z');
      const [author, reader] = await openPair(server.origin);
      return { author, reader, socket: await clock.listen(author) };
    },
    async close() {
      for (const socket of sockets) socket.close();
      await server.close();
    },
  };
  Object.assign(server.app.services, { now: () => new Date(clock.now) });
  return clock;
}
