import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, type SayingKind } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from '../spaces/follow.ts';
import { hashAct } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { Reply } from './agreement.ts';
import type { LiveAgreements } from './live-agreements.ts';
import { sealAndSign } from './say-agreement.ts';
import { replyText } from './saying-texts.ts';

/** Says something openly, in place of what stood there under that id. */
export const say = (
  context: Context,
  live: LiveSpace,
  saying: string,
  kind: SayingKind,
  text: string,
): Promise<RefusalReply | undefined> =>
  sealAndSign(
    context,
    live,
    // Nothing of the record: it can be taken back without a trace.
    { kind: 'saying:say', envelope: 'saying', item: saying, text, parents: [] },
    (signed) =>
      context.call(endpoints.sayings.say, { params: { space: live.id, saying }, body: { kind, ...signed } }),
  );

export async function takeBack(
  context: Context,
  live: LiveSpace,
  saying: string,
): Promise<RefusalReply | undefined> {
  const answer = await context.call(endpoints.sayings.takeBack, { params: { space: live.id, saying } });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}

/** @param said null takes it back. */
export async function reply(
  context: Context,
  live: LiveSpace,
  { sayings }: LiveAgreements,
  saying: string,
  said: Pick<Reply, 'reply' | 'text'> | null,
): Promise<RefusalReply | undefined> {
  const params = { space: live.id, saying };
  if (said) {
    const about = sayings.find(({ id }) => id === saying);
    if (!about) return { refused: 'saying:unknown' };
    const text = replyText(said, await hashAct(live.id, about.by, about.act));
    const words = {
      kind: 'saying:reply',
      envelope: 'saying-reply',
      item: saying,
      text,
      parents: [],
    } as const;
    return sealAndSign(context, live, words, (signed) =>
      context.call(endpoints.sayings.reply, { params, body: { reply: signed } }),
    );
  }
  const answer = await context.call(endpoints.sayings.reply, { params, body: { reply: null } });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}
