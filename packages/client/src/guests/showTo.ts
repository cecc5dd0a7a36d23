import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { sealItem, wrapItemFor } from '../sealing/itemKey.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/LiveSpace.ts';
import { sittingNeutral } from '../spaces/sittingNeutral.ts';

/** What a supporter is shown: a copy, with who wrote it and when, as one tells it. */
export interface ShownCopy {
  readonly text: string;
  /** '' where no name is known. */
  readonly author: string;
  readonly writtenAt: string;
}

/** Shows one message to one's own supporter: a copy, under a key of its own that is wrapped to them alone. */
export async function showTo(
  context: Context,
  live: LiveSpace,
  guest: string,
  message: string,
): Promise<RefusalReply | undefined> {
  const { own, other } = live.state.get();
  const reader = live.snapshot.space.own.guests.find(({ id }) => id === guest)?.taken;
  const item = live.items.get(message);
  if (!reader) return { refused: 'guest:unknown' };
  if (typeof item?.text !== 'string') return { refused: 'message:unknown' };
  const introduction = item.mine ? own.introduction : other?.introduction;
  const copy: ShownCopy = {
    text: item.text,
    author: introduction?.name ?? '',
    writtenAt: (item.sentAt ?? item.writtenAt).toISOString(),
  };
  const sealed = await sealItem(
    signedIn(context).keys,
    { space: live.id, item: message, author: own.member, kind: 'copy', epoch: 0 },
    JSON.stringify(copy),
    new Map([[guest, reader.publicKeys.agreement]]),
  );
  const [{ wrap = '' } = {}] = sealed.itemKeys;
  const shown = await context.call(endpoints.guests.showItem, {
    params: { space: live.id, guest, item: message },
    body: { envelope: sealed.envelope, wrap },
  });
  if (isRefusal(shown)) return shown;
  await catchUp(context, live);
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
