import { and, eq } from 'drizzle-orm';
import { accounts } from '../schema/accounts.ts';
import { emailLinks } from '../schema/factors.ts';
import type { Transaction } from '../transaction.ts';

type EmailLinkRow = typeof emailLinks.$inferSelect;

export async function remove(tx: Transaction, accountId: string): Promise<void> {
  await tx.delete(emailLinks).where(eq(emailLinks.accountId, accountId));
}

/** In the place of one that was sent before. */
export async function send(tx: Transaction, row: EmailLinkRow): Promise<void> {
  await remove(tx, row.accountId);
  await tx.insert(emailLinks).values(row);
}

export async function findByToken(tx: Transaction, tokenHash: string): Promise<EmailLinkRow | undefined> {
  const [row] = await tx.select().from(emailLinks).where(eq(emailLinks.tokenHash, tokenHash));
  return row;
}

/** From now on mail goes to the address one signs in with. @returns false when the link was followed or replaced meanwhile. */
export async function confirm(tx: Transaction, { accountId, tokenHash }: EmailLinkRow): Promise<boolean> {
  const gone = await tx
    .delete(emailLinks)
    .where(and(eq(emailLinks.accountId, accountId), eq(emailLinks.tokenHash, tokenHash)))
    .returning({ accountId: emailLinks.accountId });
  if (gone.length === 0) return false;
  await tx.update(accounts).set({ mailAddress: accounts.email }).where(eq(accounts.id, accountId));
  return true;
}
