import { randomUUID } from 'node:crypto';
import { asAccount, type dialogues } from '@footbridge/db';
import { lost } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { wake } from '../feed/tell.ts';
import { keepEvents } from './keep-events.ts';
import { standingIn } from './standing.ts';

/** A live conversation that somebody's connection stayed away from rests from now on. Nobody is told whose it was. */
export async function restLost(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  { accountId, spaceId, id, seenAt }: dialogues.Lost,
): Promise<void> {
  const at = services.now();
  const { told } = await asAccount(services.database, accountId, async (tx) => {
    const standing = await standingIn(tx, { space: spaceId, dialogue: id });
    if (!standing?.state) return { told: [] };
    const { state, seat } = standing;
    const seen = seenAt === null ? null : Date.parse(seenAt);
    return keepEvents(tx, standing, lost(state, seat, seen, randomUUID(), at.getTime()), null, at);
  });
  wake(services, await told);
}
