import { signedIn, type Context } from '../context.ts';
import type { Seen } from '../local/local-store.ts';
import type { LiveSpace } from './live-space.ts';

/** Each costs a request when it is looked for again, and whoever names no parents makes heads without end. */
const headsAtMost = 8;

const keyOf = (context: Context, space: string) => `${signedIn(context).account.id}/${space}`;

export const readSeen = (context: Context, space: string) => context.local.get('seen', keyOf(context, space));

/** Keeps the other's keys and the newest heads, so that the next visit notices a history that was changed meanwhile. */
export async function keepSeen(context: Context, live: LiveSpace): Promise<void> {
  const before = await readSeen(context, live.id);
  // In trouble, what was seen before stays the measure.
  const isSound = live.loaded && live.trouble === null;
  const heads = live.history.heads
    .map((hash) => ({ hash, position: live.positions.get(hash) ?? 0 }))
    .sort((a, b) => b.position - a.position)
    .slice(0, headsAtMost);
  await changeSeen(context, live, {
    heads: isSound ? heads : (before?.heads ?? []),
    keysOfOther: live.keysOfOther,
  });
}

export async function changeSeen(context: Context, live: LiveSpace, change: Partial<Seen>): Promise<void> {
  const before = (await readSeen(context, live.id)) ?? { heads: [], keysOfOther: live.keysOfOther };
  await context.local.put('seen', keyOf(context, live.id), { ...before, ...change });
}

export const keepKeysOfInviter = (
  context: Context,
  space: string,
  keysOfOther: LiveSpace['keysOfOther'],
): Promise<void> => context.local.put('seen', keyOf(context, space), { heads: [], keysOfOther });
