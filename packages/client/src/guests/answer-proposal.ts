import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { signAct } from '../spaces/act.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { areOwnWords } from './open-neutrals.ts';

/** The second yes, to the very text that was proposed, and only if it is the one that stands on the screen here. */
export async function admitNeutral(
  context: Context,
  live: LiveSpace,
  guest: string,
): Promise<RefusalReply | undefined> {
  const neutral = live.neutrals.find(({ view }) => view.id === guest);
  if (!neutral?.proposal) return { refused: 'guest:unknown' };
  if (!areOwnWords(neutral)) return { refused: 'neutral:other_words' };
  const { sealed, act: first } = neutral.view;
  const act = await signAct(signedIn(context).keys, {
    space: live.id,
    author: live.snapshot.space.own.member,
    kind: 'neutral:admit',
    item: guest,
    parents: [],
    commitment: first.commitment,
    envelope: sealed.envelope,
  });
  const admitted = await context.call(endpoints.neutrals.admit, {
    params: { space: live.id, guest },
    body: { act },
  });
  if (isRefusal(admitted)) return admitted;
  await catchUp(context, live);
}

export async function declineNeutral(
  context: Context,
  live: LiveSpace,
  guest: string,
): Promise<RefusalReply | undefined> {
  const declined = await context.call(endpoints.neutrals.decline, { params: { space: live.id, guest } });
  if (isRefusal(declined)) return declined;
  await catchUp(context, live);
}
