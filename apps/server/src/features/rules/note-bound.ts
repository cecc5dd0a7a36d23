import { agreements, rules, type Transaction } from '@footbridge/db';
import { isBound, readVersions } from '@footbridge/domain';

/** Whose messages have to ask the rules from now on, after something was said of an agreement. The space is locked by then. */
export async function noteBound(
  tx: Transaction,
  { id, members }: { id: string; members: readonly string[] },
  at: Date,
): Promise<void> {
  const { said } = await agreements.listAll(tx, id);
  const versions = readVersions(said);
  await rules.noteBound(
    tx,
    id,
    members.filter((member) => isBound(versions, member, at)),
  );
}
