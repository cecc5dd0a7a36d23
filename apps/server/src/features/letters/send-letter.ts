import { asAccount, letters, record, spaces, unawaited } from '@footbridge/db';
import { heldUntil, isRefusal, sendLetter as decide } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { tell, wake } from '../feed/tell.ts';
import { whatBinds } from '../rules/what-binds.ts';
import { letterView } from './letter-view.ts';

/**
 * Lets a letter go once its time has come and its author's agreed rules allow it, as the clock's hand. Too early, too late or twice changes nothing. For its
 * receiver it waits to be decided next, whatever their limits are.
 */
export async function sendLetter(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  { accountId, spaceId, id }: letters.Due,
): Promise<void> {
  const at = services.now();
  const told = await asAccount(services.database, accountId, async (tx) => {
    unawaited(spaces.lock(tx, spaceId));
    const row = await letters.find(tx, spaceId, id);
    if (!row || isRefusal(decide({ ...row, authorMemberId: row.authorId }, at))) return [];
    const { act, actHash, authorId, receiverId } = row;
    const binding = await whatBinds(tx, spaceId, authorId, at);
    const until = binding && heldUntil(binding.rules, { kind: 'letter', left: binding.left }, at);
    if (until) {
      unawaited(letters.postpone(tx, spaceId, id, until));
      const postponed = letterView({ ...row, leavesAt: until }, authorId, []);
      return tell(tx, spaceId, 'own', { kind: 'letter:handed_over', letter: postponed }, at);
    }
    if (!(await letters.send(tx, spaceId, id, at))) return [];
    const letter = letterView({ ...row, sentAt: at }, receiverId, []);
    const delivery = {
      spaceId,
      letterId: id,
      id,
      kind: 'letter:delivered',
      detail: { letter },
      actHash,
    } as const;
    unawaited(
      record.add(tx, { spaceId, hash: actHash, memberId: authorId, act, recordedAt: at }),
      letters.waitForOther(tx, delivery, at),
    );
    return tell(tx, spaceId, 'own', { kind: 'letter:sent', letter: id }, at);
  });
  wake(services, told);
}
