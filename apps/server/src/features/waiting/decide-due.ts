import { asAccount, spaces, unawaited, type waiting } from '@footbridge/db';
import type { Services } from '../../context/services.ts';
import { wake } from '../feed/tell.ts';
import { endPause } from '../leaving/end-pause.ts';
import { decideWaiting } from './decide-waiting.ts';

/** What time brings to one person in a space, as the clock's hand: their pause is over, or what waits is decided again. */
export async function decideDue(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  { accountId, memberId, spaceId: space }: waiting.Due,
): Promise<void> {
  const at = services.now();
  const told = await asAccount(services.database, accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const ended = await endPause(tx, space, (pause) => pause.until !== null && pause.until <= at, at);
    return [...ended, ...(await decideWaiting(tx, { accountId, memberId, space }, at))];
  });
  wake(services, told);
}
