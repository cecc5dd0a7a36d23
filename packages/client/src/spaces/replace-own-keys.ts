import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { loadNewest } from '../conversation/load-newest.ts';
import { signAct } from './act.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './live-space.ts';
import { ownHeads } from './own-heads.ts';
import { commitToKeys } from './replaced-keys.ts';

/**
 * This account came back under new keys, and a seat still has those of before: says so in the record, once the space is
 * open. What fails now is done when this device connects again.
 */
export async function replaceOwnKeys(context: Context, live: LiveSpace): Promise<RefusalReply | undefined> {
  const { keys } = signedIn(context);
  if (live.snapshot.space.phase !== 'open') return;
  await loadNewest(context, live);
  const { own } = live.snapshot.space;
  const act = await signAct(keys, {
    space: live.id,
    author: own.member,
    kind: 'key:replace',
    item: own.member,
    parents: await ownHeads(context, live),
    commitment: await commitToKeys(own.introduction.publicKeys, keys.publicKeys),
    envelope: null,
  });
  const replaced = await context.call(endpoints.spaces.replaceKeys, {
    params: { space: live.id },
    body: { act },
  });
  if (isRefusal(replaced)) return replaced;
  await catchUp(context, live);
}
