import postgres, { type TransactionSql } from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll } from 'vitest';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import type { Seat } from './probe.ts';
import { waitUntil } from '../../support/wait-until.ts';

/** Where they all are, and its database as the superuser sees it. */
export let server: TestServer;
export let admin: postgres.Sql;
const sockets: Socket[] = [];

/** It is there before the first test of a file, and gone after its last. */
export function openForAll(): void {
  beforeAll(async () => {
    server = await startServer();
    admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.close();
    await admin.end();
    await server.close();
  });
}

export async function connect(member: Member): Promise<Socket> {
  const socket = openSocket(member);
  sockets.push(socket);
  await waitUntil(() => socket.connected);
  return socket;
}

const undone = new Error('only tried');

/** Runs `work` in a transaction and takes everything back. */
export async function inVain<T>(work: (tx: TransactionSql) => Promise<T>): Promise<T> {
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

export async function seatOf({ id }: Member): Promise<Seat> {
  const [row] = await admin<{ account: string }[]>`
    select account_id as account from app.seat where member_id = ${id}`;
  return { account: row!.account, member: id };
}
