import type { PublicKeys } from '@footbridge/contract';
import { heldKeys } from '../account/held-keys.ts';
import { signedIn, type Context } from '../context.ts';
import type { LiveSpace } from './live-space.ts';
import { keysAt } from './replaced-keys.ts';

/**
 * Opens one's copies of the space keys: those that came with each epoch, with the keys one had then, and those the other
 * handed over since.
 * @param told the other's keys as the server tells them, for want of better ones.
 */
export async function openKeys(context: Context, live: LiveSpace, told?: PublicKeys): Promise<void> {
  const { keys: account } = signedIn(context);
  const { own, other, keys, epoch: newest } = live.snapshot.space;
  for (const { epoch, wrap } of keys.toSorted((a, b) => a.epoch - b.epoch)) {
    const mine = keysAt(context, live, own.member, epoch) ?? account.publicKeys;
    const theirs = other && (keysAt(context, live, other.member, epoch) ?? told);
    // The first was made by oneself; a later one by oneself or by the other.
    const makers = [mine.agreement, ...(theirs && epoch > 1 ? [theirs.agreement] : [])];
    await live.keys.open(epoch, wrap, makers, heldKeys(context));
  }
  const giver = other && keysAt(context, live, other.member, newest);
  for (const { epoch, wrap } of giver ? own.opened : [])
    await live.keys.openGiven(epoch, wrap, givers(live, giver), heldKeys(context));
}

/** Whoever handed something over may have come back under new keys themself since. */
export const givers = (live: LiveSpace, present: PublicKeys | null | undefined): string[] =>
  [...live.othersReplacements.map(({ former }) => former), ...(present ? [present] : [])].map(
    ({ agreement }) => agreement,
  );
