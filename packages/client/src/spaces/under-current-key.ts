import type { RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './live-space.ts';
import { refuseWithoutKey, renewKey } from './renew-key.ts';

/** Seals and sends; once more under the key that is in force, when it was another one. */
export async function underCurrentKey(
  context: Context,
  live: LiveSpace,
  sealAndSend: () => Promise<object | RefusalReply>,
): Promise<RefusalReply | undefined> {
  const keyless = await refuseWithoutKey(context, live);
  if (keyless) return keyless;
  let answer = await sealAndSend();
  if (isRefusal(answer) && answer.refused === 'key:stale') {
    const refusal = await renewKey(context, live);
    if (refusal) return refusal;
    answer = await sealAndSend();
  }
  if (isRefusal(answer)) return answer as RefusalReply;
  await catchUp(context, live);
}
