import type { MessageView, RefusalReply } from '@footbridge/contract';
import type { Context } from '../context.ts';
import { fetchPage } from '../conversation/load-newest.ts';
import { openerOf } from '../conversation/opener-of.ts';
import type { OutboxEntry } from '../local/local-store.ts';
import { hashAct, openProven } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { ExportedMessage } from './export-file.ts';
import { exportText } from './export-text.ts';

const pageSize = 200;

/** Every message that was sent, as the server tells it, oldest first. */
export async function fetchAllMessages(
  context: Context,
  live: LiveSpace,
): Promise<MessageView[] | RefusalReply> {
  let all: MessageView[] = [];
  for (let more = true; more;) {
    const page = await fetchPage(context, live, pageSize, all[0]?.position);
    if (!page) return { refused: 'server:busy' };
    all = [...page.messages, ...all];
    more = page.more;
  }
  return all;
}

export async function exportMessage(
  context: Context,
  live: LiveSpace,
  message: MessageView,
): Promise<ExportedMessage> {
  const isOwn = message.author === live.snapshot.space.own.member;
  const signingKey = keysAt(context, live, message.author, message.sealed.epoch)?.signing;
  const expected = { act: 'message:send', envelope: 'message', item: message.id } as const;
  const opened = signingKey
    ? await openProven(openerOf(context, live, message), message, expected, signingKey)
    : null;
  const hash = message.sentAt === null ? null : await hashAct(live.id, message.author, message.act);
  return {
    id: message.id,
    author: message.author,
    isOwn,
    state: message.sentAt === null ? 'held' : 'sent',
    writtenAt: message.writtenAt,
    sentAt: message.sentAt,
    heldUntil: message.heldUntil,
    isHidden: message.hidden,
    isForTwo: message.itemKey !== null,
    isOpenedTo: message.isOpenedTo,
    ...exportText(context, live, message.sealed, opened, hash),
  };
}

/** What this device has of one's own that Footbridge does not have yet. */
export const exportWaiting = (live: LiveSpace, entry: OutboxEntry): ExportedMessage => ({
  id: entry.id,
  author: live.snapshot.space.own.member,
  isOwn: true,
  state: 'waiting',
  writtenAt: entry.writtenAt,
  sentAt: null,
  heldUntil: entry.holdUntil,
  isHidden: false,
  isForTwo: Boolean(entry.itemKeys),
  isOpenedTo: false,
  isFromBefore: false,
  text: live.texts.get(entry.id) ?? null,
  salt: null,
  act: null,
});
