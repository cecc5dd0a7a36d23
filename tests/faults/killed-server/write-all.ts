import { isRefusal } from '@footbridge/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { writeMessage, type Member } from '../../support/pair/member.ts';

/** Refusals after which the same message is sent again, as an outbox does. */
const passing = new Set(['server:busy', 'server:failed', 'session:missing']);
const patience = 2_000;

/**
 * Writes `count` messages, one after the other, each sent until it is acknowledged.
 * @returns their ids, in the order they were written.
 */
export async function writeAll(
  member: Member,
  socket: Socket,
  count: number,
  acknowledged: () => void,
): Promise<string[]> {
  const written: string[] = [];
  let parents: string[] = [];
  for (let number = 0; number < count; number++) {
    const message = writeMessage(member, { parents });
    while (!(await isKept(socket, message.input))) await sleep(20);
    written.push(message.id);
    parents = [message.hash];
    acknowledged();
  }
  return written;
}

async function isKept(socket: Socket, input: object): Promise<boolean> {
  let answer: unknown;
  try {
    answer = await socket.timeout(patience).emitWithAck('message:send', input);
  } catch {
    return false;
  }
  if (!isRefusal(answer)) return true;
  if (passing.has(answer.refused)) return false;
  throw new Error(`a message was refused: ${answer.refused}`);
}
