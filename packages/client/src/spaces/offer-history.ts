import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { keyOfTwo } from '../letters/key-of-two.ts';
import { epochsBefore } from './epochs-before.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './live-space.ts';

/** Opens what both wrote before to someone who came back under new keys: messages, and the letters between them. */
export async function offerHistory(context: Context, live: LiveSpace): Promise<RefusalReply | undefined> {
  const { other } = live.snapshot.space;
  if (!other || !live.keysOfOther || live.trouble === 'key-unknown') return { refused: 'key:conflict' };
  const reader = live.keysOfOther.agreement;
  const keys = await Promise.all(
    (await live.keys.handOver(epochsBefore(live), reader)).map(async (key) => {
      const ofTwo = await keyOfTwo(context, live, key.epoch);
      const binding = { space: live.id, epoch: key.epoch, isOfTwo: true } as const;
      return { ...key, ofTwo: ofTwo && (await signedIn(context).keys.wrap(ofTwo, reader, binding)) };
    }),
  );
  const offered = await context.call(endpoints.spaces.offerHistory, {
    params: { space: live.id },
    body: { member: other.member, keys },
  });
  if (isRefusal(offered)) return offered;
  await catchUp(context, live);
}
