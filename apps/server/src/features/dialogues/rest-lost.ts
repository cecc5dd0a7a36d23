import { randomUUID } from 'node:crypto';
import { asAccount, type dialogues } from '@footbridge/db';
import { lost } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { wake, type Told } from '../feed/tell.ts';
import { keepEvents } from './keep-events.ts';
import { restRoomsLater } from './rest-dialogues.ts';
import { standingIn } from './standing.ts';

/**
 * A live conversation that somebody's connection stayed away from rests from now on, and others of theirs each a little later.
 * Nobody is told whose it was.
 */
export async function restLost(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  [first, ...later]: readonly dialogues.Lost[],
): Promise<void> {
  if (!first) return;
  const at = services.now();
  const { accountId, spaceId, id, seenAt } = first;
  const told = await asAccount(services.database, accountId, async (tx): Promise<readonly Told[]> => {
    const standing = await standingIn(tx, { space: spaceId, dialogue: id });
    if (!standing?.state) return [];
    const seen = { a: timeOf(seenAt.a), b: timeOf(seenAt.b), neutral: timeOf(seenAt.neutral) };
    const events = lost(standing.state, seen, randomUUID(), at.getTime());
    if (events.length > 0) restRoomsLater(tx, later, at);
    return (await keepEvents(tx, standing, events, null, at)).told;
  });
  wake(services, told);
}

const timeOf = (at: string | null): number | null => (at === null ? null : Date.parse(at));
