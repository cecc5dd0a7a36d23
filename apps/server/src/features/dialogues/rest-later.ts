import { randomUUID } from 'node:crypto';
import { asAccount, dialogues, unawaited } from '@footbridge/db';
import { putToRest } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { wake, type Told } from '../feed/tell.ts';
import { keepEvents } from './keep-events.ts';
import { standingIn } from './standing.ts';

/** A room that was to rest a little later than another rests now, if it still runs. */
export async function restLater(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  { accountId, spaceId, id }: dialogues.Due,
): Promise<void> {
  const at = services.now();
  const told = await asAccount(services.database, accountId, async (tx): Promise<readonly Told[]> => {
    const standing = await standingIn(tx, { space: spaceId, dialogue: id });
    unawaited(dialogues.restsNow(tx, { spaceId, id }));
    if (!standing?.state) return [];
    const events = putToRest(standing.state, randomUUID(), at.getTime());
    return (await keepEvents(tx, standing, events, null, at)).told;
  });
  wake(services, told);
}
