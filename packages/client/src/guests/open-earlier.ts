import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';

/**
 * One's own yes to opening what was written before. Once the other has said yes as well, whoever is there hands over the
 * keys of that time: those at hand, as far as the neutral does not have them.
 */
export async function openEarlier(
  context: Context,
  live: LiveSpace,
  guest: string,
): Promise<RefusalReply | undefined> {
  const params = { space: live.id, guest };
  const wished = await context.call(endpoints.neutrals.wishEarlier, { params });
  if (isRefusal(wished)) return wished;
  await catchUp(context, live);

  const neutral = live.neutrals.find(({ view }) => view.id === guest);
  const { admission, earlierOpenedAt, given, publicKeys } = neutral?.view ?? {};
  if (!neutral?.isProven || !admission || !earlierOpenedAt || !publicKeys) return;
  const missing = live.keys.epochs.filter((epoch) => epoch < admission.firstEpoch && !given?.includes(epoch));
  if (missing.length === 0) return;
  const wraps = await live.keys.handOver(missing, publicKeys.agreement);
  const handed = await context.call(endpoints.neutrals.giveEarlier, { params, body: { wraps } });
  if (isRefusal(handed)) return handed;
  await catchUp(context, live);
}
