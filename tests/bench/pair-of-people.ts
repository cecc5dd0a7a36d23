import type { FeedEntry, MessageView } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { verifyAct } from '@footbridge/record';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { openText, sealText } from '../../packages/client/src/sealing/envelope.ts';
import { openSocket, writeMessage } from '../support/pair/member.ts';
import { openPair } from '../support/pair/pair.ts';

/** Somebody who sends and somebody who is sent to, connected. */
export interface PairOfPeople {
  readonly write: (text: string) => Promise<Written>;
  /** Resolves when the server says that it is kept. */
  readonly send: (message: Written) => Promise<void>;
  /** Hears of each message that reaches the receiver; replaces whoever listened before. */
  readonly listen: (hear: (arrived: Arrived) => void) => void;
  readonly close: () => void;
}

export interface Written {
  readonly id: string;
  readonly input: object;
}

export interface Arrived {
  readonly id: string;
  /** What the receiver does before it can be read. */
  readonly open: () => Promise<string>;
}

async function keep(socket: Socket, event: string, input: object): Promise<void> {
  const answer: unknown = await socket.emitWithAck(event, input);
  if (isRefusal(answer)) throw new Error(`a message was refused: ${answer.refused}`);
}

async function connect(...sockets: Socket[]): Promise<void> {
  await Promise.all(sockets.map((socket) => once(socket as unknown as NodeJS.EventEmitter, 'connect')));
}

/** Through the whole service: session, signature, row-level security, record, a feed for each of the two. */
export async function pairOnFootbridge(port: number): Promise<PairOfPeople> {
  const [parent, child] = await openPair(`http://localhost:${port}`);
  const [sender, receiver] = [openSocket(parent), openSocket(child)];
  await connect(sender, receiver);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const bindingOf = (item: string) =>
    ({ space: parent.space, item, author: parent.id, kind: 'message', epoch: 2 }) as const;
  let parents: string[] = [];
  return {
    async write(text) {
      const id = randomUUID();
      const { envelope } = await sealText(key, bindingOf(id), text);
      const message = writeMessage(parent, { id, envelope, parents });
      parents = [message.hash];
      return message;
    },
    send: ({ input }) => keep(sender, 'message:send', input),
    listen(hear) {
      receiver.off('feed:entry').on('feed:entry', ({ entry }: { entry: FeedEntry }) => {
        if (entry.kind !== 'message:sent') return;
        const { message } = entry;
        hear({ id: message.id, open: () => open(message) });
      });
    },
    close: () => void [sender.disconnect(), receiver.disconnect()],
  };

  async function open({ id, act, sealed }: MessageView): Promise<string> {
    const whole = { version: 1, space: parent.space, author: parent.id, ...act } as const;
    if (!(await verifyAct(whole, parent.author.publicKey)))
      throw new Error('a signature is not the author’s');
    const opened = await openText(key, bindingOf(id), sealed.envelope);
    if (!opened) throw new Error('an envelope did not open');
    return opened.text;
  }
}

/** Through the yardstick: the same length of text, as it is. */
export async function pairOnYardstick(port: number): Promise<PairOfPeople> {
  const options = { transports: ['websocket'], forceNew: true, query: { room: randomUUID() } };
  const [sender, receiver] = [
    io(`http://localhost:${port}`, options),
    io(`http://localhost:${port}`, options),
  ];
  await connect(sender, receiver);
  return {
    write: async (text) => {
      const id = randomUUID();
      return { id, input: { id, text } };
    },
    send: ({ input }) => keep(sender, 'message', input),
    listen(hear) {
      receiver.off('message').on('message', ({ id, text }: { id: string; text: string }) => {
        hear({ id, open: async () => text });
      });
    },
    close: () => void [sender.disconnect(), receiver.disconnect()],
  };
}
