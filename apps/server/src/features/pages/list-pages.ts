import type { PageView } from '@footbridge/contract';
import { asAccount, pages } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';

/** The largest envelope has 44 kB, so an answer stays below 5 MB. */
const atOnce = 100;

/** One's own private pages, by id. */
export async function listPages(
  { actor, database }: VerbContext,
  { after }: { after?: string | undefined },
): Promise<{ pages: PageView[]; more: boolean }> {
  const rows = await asAccount(database, actor.accountId, (tx) => pages.listAfter(tx, after, atOnce + 1));
  return {
    pages: rows.slice(0, atOnce).map(({ id, revision, envelope }) => ({ id, revision, envelope })),
    more: rows.length > atOnce,
  };
}
