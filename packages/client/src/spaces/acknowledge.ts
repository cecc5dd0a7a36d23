import { endpoints, type RefusalReply } from '@footbridge/contract';
import { limits } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { signAct } from './act.ts';
import type { LiveSpace } from './live-space.ts';
import { underCurrentKey } from './under-current-key.ts';

/** One sentence, if one wishes. */
export async function acknowledge(
  context: Context,
  live: LiveSpace,
  text: string,
): Promise<RefusalReply | undefined> {
  if (text.trim() === '' || text.length > limits.acknowledgementLength) {
    return { refused: 'request:invalid', field: 'text' };
  }
  const author = live.snapshot.space.own.member;
  return underCurrentKey(context, live, async () => {
    const { sealed, commitment } = await live.keys.seal(
      { item: author, author, kind: 'acknowledgement' },
      text,
    );
    const act = await signAct(signedIn(context).keys, {
      space: live.id,
      author,
      kind: 'acknowledgement:write',
      item: author,
      parents: [],
      commitment,
      envelope: sealed.envelope,
    });
    return context.call(endpoints.spaces.acknowledge, {
      params: { space: live.id },
      body: { sealed, act },
    });
  });
}
