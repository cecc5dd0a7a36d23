import { asAccount, pages } from '@footbridge/db';
import { isRefusal, keepPage as decide, refuse, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

interface Keeping {
  readonly page: string;
  /** The revision it is written over; 0 for a new page. */
  readonly from: number;
  readonly envelope: Envelope;
}

/** Keeps a private page. Nobody is told: it belongs to one person. */
export async function keepPage(
  { actor, database }: VerbContext,
  { page, from, envelope }: Keeping,
): Promise<Refusal | { revision: number }> {
  const { accountId } = actor;
  return asAccount(database, accountId, async (tx) => {
    const kept = await pages.find(tx, page);
    const decision = decide(kept, { from, envelope }, kept ? 0 : await pages.count(tx));
    if (isRefusal(decision)) return decision;
    const { revision } = decision;
    if (decision.type === 'page:unchanged') return { revision };
    const row = { id: page, revision, envelope };
    const done = kept ? await pages.change(tx, from, row) : await pages.insert(tx, { accountId, ...row });
    return done ? { revision } : refuse('state:changed');
  });
}
