import type { PendingSignatureView, SaidView } from '@footbridge/contract';
import { agreements, asAccount, spaces } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { saidView, signatureView } from './said-view.ts';

/** What was said about agreements, as far as it has reached one, and one's own signatures that cool off. */
export async function listAgreements(
  { actor, database }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | { said: SaidView[]; pending: PendingSignatureView[] }> {
  return asAccount(database, actor.accountId, async (tx) => {
    const reader = await spaces.findOwnMemberId(tx, space);
    if (!reader) return refuse('space:unknown');
    const [said, pending] = await Promise.all([
      agreements.list(tx, space),
      agreements.listSignatures(tx, reader),
    ]);
    const here = pending.filter(({ spaceId }) => spaceId === space);
    return { said: said.map(saidView), pending: here.map(signatureView) };
  });
}
