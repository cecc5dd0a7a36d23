import type { FeedEntry } from '@footbridge/contract';
import { feed, type messages, type Transaction } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';
import { feedEntry, type News } from './feed-entry.ts';

/** An entry that was made, and whose it is. */
interface Entered {
  readonly accountId: string;
  readonly space: string;
  readonly entry: FeedEntry;
}

/** Something happened in a conversation that somebody is the neutral of, who has no feed. */
interface Hinted {
  readonly accountId: string;
  readonly hint: { readonly guest: string; readonly dialogue: string };
}

export type Told = Entered | Hinted;

/**
 * Makes an entry in one's own feed, in the others', or in all, as part of the transaction.
 * @param actHash the act it tells of, if there is one: it stays out of a reader's record while the entry waits.
 */
export async function tell(
  tx: Transaction,
  space: string,
  audience: 'own' | 'others' | 'all',
  news: News,
  at: Date,
  actHash?: string,
): Promise<Told[]> {
  const { kind, ...detail } = news;
  const places = await feed.append(tx, space, audience, { kind, detail, actHash }, at);
  return told(space, places, { kind, at, detail, messageId: null, message: null });
}

/** The same, of a message. */
export async function tellOfMessage(
  tx: Transaction,
  space: string,
  audience: 'own' | 'all',
  kind: Extract<FeedEntry['kind'], `message:${string}`>,
  message: Pick<messages.MessageRow, 'id'>,
  at: Date,
): Promise<Told[]> {
  const places = await feed.append(tx, space, audience, { kind, messageId: message.id }, at);
  return told(space, places, { kind, at, detail: null, messageId: message.id, message: null });
}

/** What stands at those places, as each reader may see it; for those only who are to be woken. */
export const told = (
  space: string,
  places: readonly feed.Place[],
  row: Omit<feed.FeedRow, 'position'>,
): Entered[] =>
  places.flatMap(({ accountId, memberId, position }) =>
    accountId ? [{ accountId, space, entry: feedEntry({ ...row, position }, memberId) }] : [],
  );

/** After the commit, and never before. */
export function wake({ realtime }: Pick<VerbContext, 'realtime'>, entries: Iterable<Told>): void {
  for (const one of entries) {
    if ('hint' in one) realtime.hint(one.accountId, one.hint);
    else realtime.wake(one.accountId, { space: one.space, entry: one.entry });
  }
}
