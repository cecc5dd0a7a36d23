import { agreements } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell } from '../feed/tell.ts';
import { atTable } from './at-table.ts';
import { hasSigned } from './table.ts';

/** Takes one's own signature back while it cools off. Nothing refuses that, and nobody ever knows of it. */
export function withdrawSignature(
  context: VerbContext,
  { space, version }: { space: string; version: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  return atTable(context, space, async (tx, table) => {
    const { id: own } = table.member;
    if (!(await agreements.dropSignature(tx, own, version)))
      return (await hasSigned(tx, table, version)) ? refuse('signature:shown') : [];
    return tell(tx, space, 'own', { kind: 'agreement:changed', member: own }, at);
  });
}
