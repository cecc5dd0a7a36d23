import type { Server as HttpServer } from 'node:http';
import type { Command, FeedEntry } from '@footbridge/contract';
import type { Act } from '@footbridge/domain';
import { Server } from 'socket.io';
import type { Sessions } from '../auth/sessions.ts';
import { createAdmission } from './admission.ts';
import { answer, type Performer } from './answer.ts';
import type { Events, Socket, SocketData } from './socket.ts';

export interface WakeUp {
  readonly space: string;
  readonly entry: FeedEntry;
}

/** Who hears what, as it happens. Imports no feature: features hand it their commands, and wake members after commit. */
export interface Realtime {
  readonly commands: ReadonlyMap<string, Command>;
  readonly onCommand: (command: Command, perform: Performer) => void;
  /** Only after commit. A hint: whoever misses it finds the entry in the feed. */
  readonly wake: (accountId: string, wakeUp: WakeUp) => void;
  /** The same for a neutral, of a conversation they are in. It says nothing of what it was. */
  readonly hint: (accountId: string, hint: { guest: string; dialogue: string }) => void;
  /** Something about the account itself is other than it was; whoever misses it finds out when they next ask. */
  readonly tellAccount: (accountId: string) => void;
  /** Whether somebody sits at a page of this account's now, as far as this process knows. */
  readonly isHere: (accountId: string) => boolean;
  /** Everyone of whom that is so. */
  readonly present: () => readonly string[];
  /** Only after the session is gone from the database. Its sockets close now; handshakes under way come to nothing. */
  readonly revokeSession: (sessionId: string) => void;
  readonly close: () => Promise<void>;
}

export interface RealtimeOptions {
  readonly origin: string;
  readonly sessions: Pick<Sessions, 'idOf' | 'validate'>;
  /** Seconds until this account may send one more command; 0 when it may now. */
  readonly waitOf: (accountId: string) => number;
  readonly onFailure: (act: Act, error: unknown) => void;
}

const room = {
  account: (id: string) => `account:${id}`,
  session: (id: string) => `session:${id}`,
};

/** Ended sessions close their sockets themselves; this is how often lapsed ones are looked for, in milliseconds. */
const lapseInterval = 10 * 60_000;

export function createRealtime(httpServer: HttpServer, options: RealtimeOptions): Realtime {
  const { origin, sessions, waitOf, onFailure } = options;
  const commands = new Map<string, Command>();
  const performers = new Map<string, Performer>();
  const admission = createAdmission(sessions);

  const io = new Server<Events, Events, Events, SocketData>(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    // An answer to one message; texts are at most 44 kB.
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
    // `cors` does not guard websockets: a foreign page could connect with the visitor's cookie. Connection state
    // recovery stays off: it lets a socket back in without asking whether its session still lives.
    allowRequest: (request, decide) => decide(null, request.headers.origin === origin),
  });

  io.use((socket, next) => void admission.check(socket).then((admitted) => next(refusing(admitted))));
  io.on('connection', (socket) => {
    if (!admission.claim(socket)) return socket.disconnect(true);
    void socket.join([room.account(socket.data.actor.accountId), room.session(socket.data.actor.sessionId)]);
    socket.onAny(
      (act, ...args) => void answer({ commands, performers, waitOf, onFailure }, socket, act, args),
    );
  });

  const end = (sessionId: string) => void io.in(room.session(sessionId)).disconnectSockets(true);
  const lapse = setInterval(() => void endLapsed(io.sockets.sockets.values()), lapseInterval).unref();
  async function endLapsed(sockets: Iterable<Socket>) {
    const live = new Set([...sockets].map((socket) => socket.data.actor.sessionId));
    for (const sessionId of live) {
      const session = await sessions.validate(sessionId).catch(() => 'unknown');
      if (session === null) end(sessionId);
    }
  }

  return {
    commands,
    onCommand(command, perform) {
      commands.set(command.act, command);
      performers.set(command.act, perform);
    },
    wake: (accountId, wakeUp) => void io.to(room.account(accountId)).emit('feed:entry', wakeUp),
    hint: (accountId, hint) => void io.to(room.account(accountId)).emit('seat:changed', hint),
    tellAccount: (accountId) => void io.to(room.account(accountId)).emit('account:changed'),
    isHere: (accountId) => io.sockets.adapter.rooms.has(room.account(accountId)),
    present: () => [
      ...new Set([...io.sockets.sockets.values()].flatMap(({ data }) => data.actor?.accountId ?? [])),
    ],
    revokeSession(sessionId) {
      admission.revoke(sessionId);
      end(sessionId);
    },
    async close() {
      clearInterval(lapse);
      // Without a word of farewell: then browsers come back by themselves when the service does.
      io.engine.close();
    },
  };
}

const refusing = (admitted: boolean) => (admitted ? undefined : new Error('session:missing'));
