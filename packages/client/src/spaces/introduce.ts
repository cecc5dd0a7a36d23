import { endpoints, type RefusalReply } from '@footbridge/contract';
import { signedIn, type Context } from '../context.ts';
import type { Introduction } from './naming.ts';
import { checkIntroduction } from './check-introduction.ts';
import { sealIntroduction } from './introduction.ts';
import type { LiveSpace } from './live-space.ts';
import { underCurrentKey } from './under-current-key.ts';

/** How one wishes to be named from now on. */
export async function introduce(
  context: Context,
  live: LiveSpace,
  introduction: Introduction,
): Promise<RefusalReply | undefined> {
  const unfit = checkIntroduction(introduction);
  if (unfit) return unfit;
  return underCurrentKey(context, live, async () =>
    context.call(endpoints.spaces.introduce, {
      params: { space: live.id },
      body: await sealIntroduction(
        signedIn(context).keys,
        live.keys,
        live.snapshot.space.own.member,
        introduction,
      ),
    }),
  );
}
