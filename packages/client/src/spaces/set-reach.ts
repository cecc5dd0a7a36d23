import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, type OwnReach } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './live-space.ts';

/** How one may be reached. */
export async function setReach(
  context: Context,
  live: LiveSpace,
  { pace, quietHours, letters, live: isLive, shown }: OwnReach,
): Promise<RefusalReply | undefined> {
  const body = { pace, quietHours, letters, live: isLive, shown };
  const answer = await context.call(endpoints.reach.set, { params: { space: live.id }, body });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}
