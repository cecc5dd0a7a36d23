import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, type Party } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { SpaceKeys } from '../sealing/space-keys.ts';
import type { Introduction } from './naming.ts';
import { checkIntroduction } from './check-introduction.ts';
import { sealIntroduction } from './introduction.ts';
import { loadSpace } from './load-spaces.ts';

/** A space of one's own, with its first key and oneself in one of the two seats. */
export async function startSpace(
  context: Context,
  { party, introduction }: { party: Party; introduction: Introduction },
): Promise<{ space: string } | RefusalReply> {
  const unfit = checkIntroduction(introduction);
  if (unfit) return unfit;
  const { keys: account } = signedIn(context);
  const id = crypto.randomUUID();
  const member = crypto.randomUUID();
  const keys = await SpaceKeys.start(id, account);
  const { sealed, act } = await sealIntroduction(account, keys, member, introduction);
  const started = await context.call(endpoints.spaces.start, {
    body: { id, member, party, wrap: await keys.wrapFirstToSelf(), introduction: sealed, act },
  });
  if (isRefusal(started)) return started;
  return (await loadSpace(context, id)) ?? { space: id };
}
