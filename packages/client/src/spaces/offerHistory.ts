import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { epochsBefore } from './epochsBefore.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './LiveSpace.ts';

/** Opens what both wrote before to someone who came back under new keys. */
export async function offerHistory(context: Context, live: LiveSpace): Promise<RefusalReply | undefined> {
  const { other } = live.snapshot.space;
  if (!other || !live.keysOfOther || live.trouble === 'key-unknown') return { refused: 'key:conflict' };
  const offered = await context.call(endpoints.spaces.offerHistory, {
    params: { space: live.id },
    body: {
      member: other.member,
      keys: await live.keys.handOver(epochsBefore(live), live.keysOfOther.agreement),
    },
  });
  if (isRefusal(offered)) return offered;
  await catchUp(context, live);
}
