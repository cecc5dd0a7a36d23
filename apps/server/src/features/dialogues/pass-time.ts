import { randomUUID } from 'node:crypto';
import { asAccount, dialogues, spaces, unawaited } from '@footbridge/db';
import { replay, tick } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { wake } from '../feed/tell.ts';
import { keepEvents, seatOf } from './keep-events.ts';

/** What time brings to a conversation, as the clock's hand. Too early or twice changes nothing. */
export async function passTime(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  { accountId, spaceId, id }: dialogues.Due,
): Promise<void> {
  const at = services.now();
  const told = await asAccount(services.database, accountId, async (tx) => {
    unawaited(spaces.lock(tx, spaceId));
    const [memberId, row] = await Promise.all([
      spaces.findOwnMemberId(tx, spaceId),
      dialogues.find(tx, spaceId, id),
    ]);
    if (!memberId || !row) return [];
    const before = await dialogues.readEvents(tx, row);
    const state = replay(before);
    const events = state ? tick(state, randomUUID(), at.getTime()) : [];
    return events.length > 0 ? keepEvents(tx, { row, before, seat: seatOf(row, memberId) }, events, at) : [];
  });
  wake(services, told);
}
