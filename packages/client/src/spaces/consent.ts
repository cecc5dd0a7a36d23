import { endpoints, type RefusalReply } from '@footbridge/contract';
import { groundRulesText, isRefusal } from '@footbridge/domain';
import { commit } from '@footbridge/record';
import { signedIn, type Context } from '../context.ts';
import { signAct } from './act.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './live-space.ts';

/** What is signed is what was seen, letter by letter. Nothing in it is private, so there is no salt: anyone can check. */
export async function consent(context: Context, live: LiveSpace): Promise<RefusalReply | undefined> {
  const act = await signAct(signedIn(context).keys, {
    space: live.id,
    author: live.snapshot.space.own.member,
    kind: 'space:consent',
    item: live.id,
    parents: [],
    commitment: await commit(new Uint8Array(), groundRulesText),
    envelope: null,
  });
  const answer = await context.call(endpoints.spaces.consent, {
    params: { space: live.id },
    body: { act },
  });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}
