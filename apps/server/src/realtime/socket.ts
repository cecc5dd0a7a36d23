import type { Socket as AnySocket } from 'socket.io';
import type { Actor } from '../context/actor.ts';

/** What arrives is unknown until a command's schema has parsed it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Events = Record<string, (...args: any[]) => void>;

export interface SocketData {
  actor: Actor;
}

export type Socket = AnySocket<Events, Events, Events, SocketData>;
