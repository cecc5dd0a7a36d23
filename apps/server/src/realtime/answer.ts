import type { Command } from '@footbridge/contract';
import { refuse, type Act } from '@footbridge/domain';
import type { Actor } from '../context/actor.ts';
import { invalid } from '../http/invalid.ts';
import { refusalFor } from '../http/refusal-for.ts';
import type { Socket } from './socket.ts';

export type Performer = (actor: Actor, input: unknown) => Promise<unknown>;

interface Room {
  readonly commands: ReadonlyMap<string, Command>;
  readonly performers: ReadonlyMap<string, Performer>;
  readonly waitOf: (accountId: string) => number;
  readonly onFailure: (act: Act, error: unknown) => void;
}

/** Answers one event. Whatever arrived, this neither throws nor stays silent towards a caller that left a callback. */
export async function answer(rules: Room, socket: Socket, event: string, args: unknown[]): Promise<void> {
  const reply = args.at(-1);
  // Without a callback the sender could never learn of a refusal, so nothing is done.
  if (typeof reply !== 'function') return;
  const value = args.length === 2 ? await outcome(rules, socket, event, args[0]) : refuse('request:invalid');
  if (socket.connected) reply(value);
}

async function outcome(rules: Room, socket: Socket, event: string, input: unknown): Promise<unknown> {
  const command = rules.commands.get(event);
  const perform = rules.performers.get(event);
  if (!command || !perform) return refuse('request:unknown_route');
  const { actor } = socket.data;
  if (!actor || !socket.connected) return refuse('session:missing');
  const retryAfter = rules.waitOf(actor.accountId);
  if (retryAfter > 0) return { ...refuse('request:too_many'), retryAfter };
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return invalid(parsed.error.issues);
  try {
    return await perform(actor, parsed.data);
  } catch (error) {
    rules.onFailure(command.act, error);
    return refusalFor(error);
  }
}
