import { asAccount, spaces, type Database } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';

export interface Author {
  /** The member's id. */
  readonly id: string;
  readonly signingKey: string;
}

const remembered = new WeakMap<Database, Map<string, Author>>();
const rememberedAtMost = 10_000;

/**
 * Who writes in a space: one's seat and the key one signs with. Neither ever changes, so both are remembered. Whether
 * the seat may still be written from is for the write to say.
 */
export async function authorOf({ actor, database }: VerbContext, space: string): Promise<Author | undefined> {
  const authors = remembered.get(database) ?? new Map<string, Author>();
  const key = `${actor.accountId} ${space}`;
  const known = authors.get(key);
  if (known) return known;
  const standing = await asAccount(database, actor.accountId, (tx) => spaces.findStanding(tx, space));
  if (!standing) return undefined;
  const { id, signingKey } = standing.member;
  if (authors.size >= rememberedAtMost) authors.clear();
  remembered.set(database, authors.set(key, { id, signingKey }));
  return { id, signingKey };
}
