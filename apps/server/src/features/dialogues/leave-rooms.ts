import { randomUUID } from 'node:crypto';
import { moderation, type Transaction } from '@footbridge/db';
import { withoutNeutral } from '@footbridge/domain';
import type { Told } from '../feed/tell.ts';
import { keepEvents } from './keep-events.ts';
import { standingForNeutral, standingIn, type Standing } from './standing.ts';

/** A neutral goes from the space: the conversations they are in rest, and are the two's to take up again. */
export async function leaveRooms(
  tx: Transaction,
  { guest, isGuest }: { guest: string; isGuest: boolean },
  at: Date,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const { spaceId, id } of await moderation.listOpen(tx, guest)) {
    const standing = isGuest
      ? await asNeutral(tx, guest, id)
      : await standingIn(tx, { space: spaceId, dialogue: id });
    if (!standing?.state) continue;
    const events = withoutNeutral(standing.state, randomUUID(), at.getTime());
    told.push(...(await (await keepEvents(tx, standing, events, null, at)).told));
  }
  return told;
}

async function asNeutral(tx: Transaction, guest: string, id: string): Promise<Standing | null> {
  const ready = await moderation.ready(tx, { guest, dialogue: id, id: null });
  if (!ready) return null;
  return standingForNeutral(tx, id, ready);
}
