import { endpoints, type MessageView } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { hashAct } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { readSeen } from '../spaces/seen.ts';
import type { Answer } from '../wire/answer.ts';
import { showConversation } from './show-conversation.ts';
import { alarm, takeInMessages } from './take-in-messages.ts';

const pageSize = 50;

/** The newest page, once. @returns false when it could not be had; then the next to ask tries again. */
export function loadNewest(context: Context, live: LiveSpace): Promise<boolean> {
  live.loaded ??= live.inTurn(async () => {
    const page = await fetchPage(context, live, pageSize);
    if (!page) {
      live.loaded = null;
      return false;
    }
    live.snapshot = { ...live.snapshot, messages: page.messages };
    live.hasEarlier = page.more;
    live.isLoading = false;
    if (await isOtherThanSeen(context, live, page)) alarm(live);
    await takeInMessages(context, live);
    return true;
  });
  return live.loaded;
}

export async function loadEarlier(context: Context, live: LiveSpace): Answer {
  if (!(await loadNewest(context, live))) return { refused: 'server:busy' };
  return live.inTurn(async () => {
    const [oldest] = live.snapshot.messages;
    if (!live.hasEarlier || !oldest) return;
    live.reachesBack = true;
    live.isLoading = true;
    showConversation(live);
    const page = await fetchPage(context, live, pageSize, oldest.position);
    live.isLoading = false;
    if (!page) {
      showConversation(live);
      return { refused: 'server:busy' };
    }
    live.snapshot = { ...live.snapshot, messages: [...page.messages, ...live.snapshot.messages] };
    live.hasEarlier = page.more;
    await takeInMessages(context, live);
  });
}

/** @returns oldest first; null when the server could not be reached. */
export async function fetchPage(
  context: Context,
  { id }: LiveSpace,
  limit: number,
  before?: number,
): Promise<{ messages: MessageView[]; more: boolean } | null> {
  const answer = await context.call(endpoints.messages.list, {
    params: { space: id },
    query: { limit, before },
  });
  return isRefusal(answer) ? null : { ...answer, messages: answer.messages.toReversed() };
}

/** Whether a message this device has seen is gone or another one now. */
async function isOtherThanSeen(
  context: Context,
  live: LiveSpace,
  page: { messages: readonly MessageView[]; more: boolean },
): Promise<boolean> {
  for (const head of (await readSeen(context, live.id))?.heads ?? []) {
    const reachesBack = !page.more || page.messages.some(({ position }) => position <= head.position);
    const messages = reachesBack
      ? page.messages
      : (await fetchPage(context, live, 1, head.position + 1))?.messages;
    const there = messages?.find(({ position }) => position === head.position);
    if (messages && (!there || (await hashAct(live.id, there.author, there.act)) !== head.hash)) return true;
  }
  return false;
}
