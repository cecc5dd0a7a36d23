import type { Socket } from 'node:net';

/** Whether a statement may be kept. Asked while PostgreSQL works on it already, so it waits for nothing. */
export type Approve = () => boolean;

/** Makes what is executed on a connection wait for a yes until it is ended. */
export interface Approval {
  readonly demand: (approve: Approve) => void;
  readonly isRefused: () => boolean;
  readonly end: () => void;
}

const [parse, bind] = [0x50, 0x42];
/** Asks for answers, and commits nothing. */
const flush = Buffer.from('H\0\0\0\x04');
/** Ends an implicit transaction, and commits it. */
const sync = Buffer.from('S\0\0\0\x04');
/** Executes a portal that there is not: the transaction fails, and a Sync rolls it back. */
const refusal = Buffer.from('E\0\0\0\x15not approved\0\0\0\0\0');

const endsWith = (bytes: Buffer, message: Buffer) => bytes.subarray(-message.length).equals(message);

/**
 * Lets a statement's commit wait for an approval without costing a turn. In PostgreSQL's extended query protocol (3.0,
 * "Pipelining") a statement is executed as it arrives, and all of them are one transaction up to the Sync. postgres.js
 * writes the Sync along with the statement; here it is held back until the approval was asked.
 *
 * What cannot be told apart is not sent before the approval was asked: nothing is ever kept without it.
 * @param socket on which PostgreSQL is spoken to in the clear.
 */
export function holdForApproval(socket: Socket): Approval {
  const write = socket.write.bind(socket) as (bytes: Uint8Array, done?: () => void) => boolean;
  let approve: Approve | undefined;
  let answer: boolean | undefined;

  socket.write = ((bytes: Buffer, done?: () => void) => {
    const isStatement = bytes[0] === parse || bytes[0] === bind;
    // A statement that is new to the connection is only described at first.
    if (!approve || (isStatement && endsWith(bytes, flush))) return write(bytes, done);
    const isApart = isStatement && endsWith(bytes, sync);
    if (isApart) write(bytes.subarray(0, -sync.length));
    try {
      // Asked once: the driver writes a statement again whose plan PostgreSQL had to drop.
      answer ??= approve();
    } catch (error) {
      socket.destroy(error as Error);
      return false;
    }
    if (!answer) return write(Buffer.concat([refusal, sync]), done);
    return write(isApart ? sync : bytes, done);
  }) as Socket['write'];

  return {
    demand: (demanded) => ([approve, answer] = [demanded, undefined]),
    isRefused: () => answer === false,
    end: () => (approve = undefined),
  };
}
