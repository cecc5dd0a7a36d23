import { randomUUID } from 'node:crypto';
import { dialogues, unawaited, type Transaction } from '@footbridge/db';
import { isOver, isRunning, notReady, putToRest, restsInTurn, type Dialogue } from '@footbridge/domain';
import type { Told } from '../feed/tell.ts';
import { keepEvents } from './keep-events.ts';
import { standingIn, type Standing } from './standing.ts';

type Stood = Standing & { readonly state: Dialogue };

/**
 * One of the two steps back from the space: its rooms rest, one that is awaited or moved last at once and the others each a little
 * later. The other reads what they would read of breaks; one that is awaited may begin before it rests, as it would have then.
 */
export async function restDialogues(tx: Transaction, space: string, at: Date): Promise<Told[]> {
  const rooms: Stood[] = [];
  for (const { id, isOver: isDone } of await dialogues.list(tx, space)) {
    const standing = isDone ? null : await standingIn(tx, { space, dialogue: id });
    if (standing?.state && !isOver(standing.state)) rooms.push({ ...standing, state: standing.state });
  }
  const told: Told[] = [];
  const running = rooms
    .filter(({ state }) => isRunning(state))
    .toSorted(
      (one, other) =>
        Number(isAwaited(other)) - Number(isAwaited(one)) || other.state.movedAt - one.state.movedAt,
    );
  for (const room of rooms) {
    const { seat, state } = room;
    const isReadyYet = room === running[0] || isAwaited(room);
    const events = seat === 'neutral' || isReadyYet ? [] : notReady(state, seat, randomUUID(), at.getTime());
    if (events.length > 0) told.push(...(await (await keepEvents(tx, room, events, null, at)).told));
  }
  const [first, ...later] = running;
  if (!first) return told;
  restRoomsLater(tx, later, at);
  const events = putToRest(first.state, randomUUID(), at.getTime());
  return [...told, ...(await (await keepEvents(tx, first, events, null, at)).told)];
}

/**
 * A lobby in which they were ready, as the other may know who heard them say yes to now: should it not begin, nothing else of
 * theirs could be why. Where somebody holds the room, to say yes is not to be ready.
 */
const isAwaited = ({ seat, state: { phase, neutral, ready } }: Stood) =>
  phase === 'lobby' && neutral !== 'sits' && ready.some((side) => side === seat);

/** Another rests now for the same cause, and these follow. */
export function restRoomsLater(
  tx: Transaction,
  rooms: readonly Pick<Standing, 'spaceId' | 'id'>[],
  at: Date,
): void {
  restsInTurn(rooms.length, Math.random).forEach((after, index) => {
    const room = rooms[index];
    if (room) unawaited(dialogues.restLater(tx, room, new Date(at.getTime() + after)));
  });
}
