import { agreements, asAccount } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { hasSigned, openTable } from './table.ts';

/** Takes one's own signature back while it cools off. Nothing refuses that, and nobody ever knows of it. */
export async function withdrawSignature(
  context: VerbContext,
  { space, version }: { space: string; version: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    const table = await openTable(tx, space);
    if (isRefusal(table)) return table;
    const { id: own } = table.member;
    if (!(await agreements.dropSignature(tx, own, version)))
      return (await hasSigned(tx, table, version)) ? refuse('signature:shown') : [];
    return tell(tx, space, 'own', { kind: 'agreement:changed', member: own }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
