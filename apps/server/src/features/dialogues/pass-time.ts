import { randomUUID } from 'node:crypto';
import { asAccount, type dialogues } from '@footbridge/db';
import { tick } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { wake } from '../feed/tell.ts';
import { keepEvents } from './keep-events.ts';
import { standingIn } from './standing.ts';

/** What time brings to a conversation, as the clock's hand. Too early or twice changes nothing. */
export async function passTime(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  { accountId, spaceId, id }: dialogues.Due,
): Promise<void> {
  const at = services.now();
  const { told } = await asAccount(services.database, accountId, async (tx) => {
    const standing = await standingIn(tx, { space: spaceId, dialogue: id });
    if (!standing?.state) return { told: [] };
    return keepEvents(tx, standing, tick(standing.state, randomUUID(), at.getTime()), null, at);
  });
  wake(services, await told);
}
