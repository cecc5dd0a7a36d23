import type { Context } from '../context.ts';
import type { OutboxEntry } from '../local/local-store.ts';
import { hashAct } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { ownHeads } from '../spaces/own-heads.ts';
import { sittingNeutral } from '../spaces/sitting-neutral.ts';

/**
 * What a message names as its parents. One that a neutral reads as well names only what they may know of: the hash of
 * another would tell them that it exists.
 */
export async function parentsOf(
  context: Context,
  live: LiveSpace,
  { itemKeys }: Pick<OutboxEntry, 'itemKeys'>,
): Promise<string[]> {
  const heads = await ownHeads(context, live);
  const first = sittingNeutral(live)?.admission?.firstEpoch;
  if (first === undefined || itemKeys) return heads;
  const { messages, space } = live.snapshot;
  const known = messages.filter(
    ({ author, itemKey, sealed }) => author === space.own.member && itemKey === null && sealed.epoch >= first,
  );
  const hashes = await Promise.all(known.map(({ author, act }) => hashAct(live.id, author, act)));
  return heads.filter((head) => hashes.includes(head));
}
