import { asAccount, type Transaction } from '@footbridge/db';
import { isRefusal, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake, type Told } from '../feed/tell.ts';
import { openTable, type Table } from './table.ts';

/** What is done at the table of a space, in one transaction; whom it concerns is woken once it holds. */
export async function atTable(
  context: VerbContext,
  space: string,
  act: (tx: Transaction, table: Table) => Promise<Refusal | readonly Told[]>,
): Promise<Refusal | Record<string, never>> {
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    const table = await openTable(tx, space);
    return isRefusal(table) ? table : act(tx, table);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
