import type { Command, FeedEntry, InputOf, RefusalReply, ReplyOf } from '@footbridge/contract';
import { io, type Socket } from 'socket.io-client';

/** How long an answer may take before the message counts as not kept and is sent again, in milliseconds. */
const patience = 15_000;

export interface Wire {
  /** The answer; `server:busy` when there was none. */
  send<C extends Command>(command: C, input: InputOf<C>): Promise<ReplyOf<C> | RefusalReply>;
  open(): void;
  close(): void;
}

export interface WireEvents {
  /** Also after every reconnect: the feed may have gone on in between. */
  connected(): void;
  disconnected(): void;
  /** The server closed it or did not let it in: the session may have ended. */
  turnedAway(): void;
  entry(space: string, entry: FeedEntry): void;
  /** Something happened in a conversation one is the neutral of. */
  seat(hint: { readonly guest: string; readonly dialogue: string }): void;
  /** Something about one's own account is other than it was. */
  accountChanged(): void;
}

/**
 * The one socket.
 * @param headers for the handshake, where there is no browser to set them.
 */
export function createWire(origin: string, events: WireEvents, headers?: () => Record<string, string>): Wire {
  let socket: Socket | null = null;

  return {
    open() {
      if (socket) return;
      const opened = io(origin, {
        transports: ['websocket'],
        withCredentials: true,
        forceNew: true,
        reconnectionDelay: 500,
        reconnectionDelayMax: 10_000,
        ...(headers && { extraHeaders: headers() }),
      });
      socket = opened;
      opened.on('connect', () => events.connected());
      opened.on('feed:entry', ({ space, entry }: { space: string; entry: FeedEntry }) =>
        events.entry(space, entry),
      );
      opened.on('seat:changed', (hint: { guest: string; dialogue: string }) => events.seat(hint));
      opened.on('account:changed', () => events.accountChanged());
      opened.on('disconnect', (reason) => {
        if (socket !== opened) return;
        events.disconnected();
        if (reason === 'io server disconnect') events.turnedAway();
      });
      opened.on('connect_error', () => {
        events.disconnected();
        // Socket.IO tries again by itself unless the server has said no.
        if (!opened.active) events.turnedAway();
      });
    },
    close() {
      const open = socket;
      socket = null;
      open?.disconnect();
    },
    async send(command, input) {
      if (!socket?.connected) return { refused: 'server:busy' };
      try {
        return await socket.timeout(patience).emitWithAck(command.act, input);
      } catch {
        return { refused: 'server:busy' };
      }
    },
  };
}
