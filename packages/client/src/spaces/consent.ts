import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { commit } from '@footbridge/record';
import { signedIn, type Context } from '../context.ts';
import { signAct } from './act.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './LiveSpace.ts';

/** What the signature says yes to. There is nothing private in it, so there is no salt: anyone can check it. */
const groundRules = 'footbridge ground rules 1';

export async function consent(context: Context, live: LiveSpace): Promise<RefusalReply | undefined> {
  const act = await signAct(signedIn(context).keys, {
    space: live.id,
    author: live.snapshot.space.own.member,
    kind: 'space:consent',
    item: live.id,
    parents: live.history.heads,
    commitment: await commit(new Uint8Array(), groundRules),
    envelope: null,
  });
  const answer = await context.call(endpoints.spaces.consent, {
    params: { space: live.id },
    body: { act },
  });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}
