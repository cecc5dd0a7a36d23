import { leaving, type Transaction } from '@footbridge/db';
import { look, refuseWriting, type Refusal } from '@footbridge/domain';

/** Why nothing can be said in a space now: it rests or has ended, as far as this member may know. */
export async function whyClosed(tx: Transaction, space: string, member: string): Promise<Refusal | null> {
  const [own, other] = await Promise.all([
    leaving.findOwn(tx, member),
    leaving.findOtherShown(tx, space, member),
  ]);
  return refuseWriting(look(own, other));
}
