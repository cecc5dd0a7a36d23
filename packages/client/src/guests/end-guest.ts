import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';

/** Ends a guest's seat, or the link for it, at once and without a reason. */
export async function endGuest(
  context: Context,
  live: LiveSpace,
  guest: string,
): Promise<RefusalReply | undefined> {
  const ended = await context.call(endpoints.guests.end, { params: { guest } });
  if (isRefusal(ended)) return ended;
  await catchUp(context, live);
}
