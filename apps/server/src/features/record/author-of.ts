import { asAccount, spaces, type Database } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';

export interface Author {
  /** The member's id. */
  readonly id: string;
  readonly signingKey: string;
  /** The act of the message one sent last, as far as this process knows: what the next one usually names. */
  newest: string | null;
}

const remembered = new WeakMap<Database, Map<string, Author>>();
const rememberedAtMost = 10_000;

const keyOf = (accountId: string, space: string) => `${accountId} ${space}`;

/**
 * Who writes in a space: one's seat and the key one signs with. Both are remembered, until the key is replaced. Whether
 * the seat may still be written from is for the write to say.
 */
export const rememberedAuthor = ({ actor, database }: VerbContext, space: string): Author | undefined =>
  remembered.get(database)?.get(keyOf(actor.accountId, space));

/** The same, asked of the database. Undefined without a seat. */
export async function findAuthor(
  { actor, database }: VerbContext,
  space: string,
): Promise<Author | undefined> {
  const authors = remembered.get(database) ?? new Map<string, Author>();
  const standing = await asAccount(database, actor.accountId, (tx) => spaces.findStanding(tx, space));
  if (!standing) return undefined;
  const { id, signingKey } = standing.member;
  if (authors.size >= rememberedAtMost) authors.clear();
  const author = { id, signingKey, newest: null };
  remembered.set(database, authors.set(keyOf(actor.accountId, space), author));
  return author;
}

/** The key was replaced. */
export const forgetAuthor = (database: Database, accountId: string, space: string): void =>
  void remembered.get(database)?.delete(keyOf(accountId, space));
