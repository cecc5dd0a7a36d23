import type { Context } from '../context.ts';
import { fetchPage } from '../conversation/load-newest.ts';
import { hashAct } from './act.ts';
import type { LiveSpace } from './live-space.ts';

const pageSize = 200;

/**
 * What a message names as its parents: its author's own newest messages, and never the other's. To name theirs would tell
 * them what had reached this device when it was written: that it was read, or that a limit or a pause held it back.
 */
export async function ownHeads(context: Context, live: LiveSpace): Promise<string[]> {
  const { messages, space } = live.snapshot;
  let before = live.hasEarlier ? messages[0]?.position : undefined;
  // The other may have written more than a page since.
  while (live.ownHistory.heads.length === 0 && before !== undefined) {
    const page = await fetchPage(context, live, pageSize, before);
    for (const { author, act } of page?.messages ?? []) {
      if (author === space.own.member) live.ownHistory.add(await hashAct(live.id, author, act), act.parents);
    }
    before = page?.more ? page.messages[0]?.position : undefined;
  }
  return live.ownHistory.heads;
}
