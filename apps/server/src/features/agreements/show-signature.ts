import { agreements, asAccount, unawaited } from '@footbridge/db';
import { isRefusal, showSignature as decide } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { tell, wake, type Told } from '../feed/tell.ts';
import { say } from './say.ts';
import { openTable } from './table.ts';

/**
 * Lets a signature be seen once its cooling-off is over, as the clock's hand. One under a version that was changed or
 * declined meanwhile, or whose id is in use by now, goes without a trace. Too early, too late or twice changes nothing.
 */
export async function showSignature(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  { accountId, memberId, spaceId, versionId }: agreements.Due,
): Promise<void> {
  const at = services.now();
  const told = await asAccount(services.database, accountId, async (tx): Promise<Told[]> => {
    const table = await openTable(tx, spaceId);
    const row = await agreements.findSignature(tx, memberId, versionId);
    if (isRefusal(table) || !row) return [];
    const { digest, signedAt, showsAt, act, epoch, envelope, zone } = row;
    const pending = { by: memberId, version: versionId, digest, signedAt, showsAt };
    const outcome = decide(table.versions, pending, at);
    if (outcome === 'early' || !(await agreements.dropSignature(tx, memberId, versionId))) return [];
    const goes = () => tell(tx, spaceId, 'own', { kind: 'agreement:changed', member: memberId }, at);
    if (outcome === 'void') return goes();
    const content = { version: versionId, digest, signedAt: signedAt.toISOString() };
    const words = { id: row.id, kind: 'signed', content, sealed: { epoch, envelope }, act } as const;
    const said = await say(tx, table, words, row.actHash, at);
    if (isRefusal(said)) return goes();
    unawaited(agreements.setClock(tx, memberId, zone));
    return said;
  });
  wake(services, told);
}
