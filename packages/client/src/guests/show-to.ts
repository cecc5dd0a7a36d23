import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, limits, refuse } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { sealItem, wrapItemFor } from '../sealing/item-key.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { sittingNeutral } from '../spaces/sitting-neutral.ts';
import type { ToShow } from './seat.ts';
import { copyOf, type ShownCopy } from './shown-copy.ts';

/**
 * Shows something to one's own supporter: a copy, under a key of its own that is wrapped to them alone, in place of one
 * from before.
 */
export async function showTo(
  context: Context,
  live: LiveSpace,
  guest: string,
  item: ToShow,
): Promise<RefusalReply | undefined> {
  const { own } = live.snapshot.space;
  const { role, taken: reader } = own.guests.find(({ id }) => id === guest) ?? {};
  if (role !== 'supporter' || !reader) return { refused: 'guest:unknown' };
  const copy = copyOf(context, live, item);
  if (isRefusal(copy)) return copy;
  const sealed = await seal(context, live, item.id, copy, new Map([[guest, reader.publicKeys.agreement]]));
  if (isRefusal(sealed)) return sealed;
  const [{ wrap = '' } = {}] = sealed.itemKeys;
  const shown = await context.call(endpoints.guests.showItem, {
    params: { space: live.id, guest, item: item.id },
    body: { envelope: sealed.envelope, wrap },
  });
  if (isRefusal(shown)) return shown;
  await catchUp(context, live);
}

async function seal(
  context: Context,
  live: LiveSpace,
  item: string,
  copy: ShownCopy,
  readers: ReadonlyMap<string, string>,
) {
  // A draft may be longer than anything that goes to someone else.
  if (copy.text.length > limits.letterLength) return refuse('request:too_large');
  const binding = {
    space: live.id,
    item,
    author: live.snapshot.space.own.member,
    kind: 'copy',
    epoch: 0,
  } as const;
  try {
    return await sealItem(signedIn(context).keys, binding, JSON.stringify(copy), readers);
  } catch (fault) {
    if (fault instanceof RangeError) return refuse('request:too_large');
    throw fault;
  }
}

export async function unshow(
  context: Context,
  live: LiveSpace,
  guest: string,
  item: string,
): Promise<RefusalReply | undefined> {
  const answer = await context.call(endpoints.guests.unshowItem, { params: { space: live.id, guest, item } });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}

/** Lets the neutral read one's own message that was for the two. */
export async function letNeutralRead(
  context: Context,
  live: LiveSpace,
  id: string,
): Promise<RefusalReply | undefined> {
  const message = live.snapshot.messages.find((one) => one.id === id);
  const neutral = live.neutrals.find(({ view }) => view.id === sittingNeutral(live)?.id);
  if (!neutral?.isProven) return { refused: 'guest:unknown' };
  const isOwn = message?.author === live.snapshot.space.own.member;
  if (!isOwn || !message.itemKey) return { refused: 'message:unknown' };
  const { id: reader, publicKeys } = neutral.view;
  const binding = { space: live.id, item: id, author: message.author };
  const wrap = await wrapItemFor(signedIn(context).keys, binding, message.itemKey, publicKeys.agreement);
  if (!wrap) return { refused: 'envelope:damaged' };
  const opened = await context.call(endpoints.messages.openTo, {
    params: { space: live.id, message: id, reader },
    body: { wrap },
  });
  if (isRefusal(opened)) return opened;
  await catchUp(context, live);
}
