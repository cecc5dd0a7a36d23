import { spaces, type Transaction } from '@footbridge/db';

/** Both sides of a space, private parts and all, as a joint step has to weigh them. */
export interface BothSides {
  readonly own: spaces.Side;
  readonly other: spaces.Side;
}

/** @returns null while one sits there alone. */
export async function bothSides(tx: Transaction, space: string, member: string): Promise<BothSides | null> {
  const sides = await spaces.bothSides(tx, space);
  const own = sides.find(({ id }) => id === member);
  const other = sides.find(({ id }) => id !== member);
  return own && other ? { own, other } : null;
}
