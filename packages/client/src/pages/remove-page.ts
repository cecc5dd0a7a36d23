import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { keepPage } from './keep-page.ts';
import { showPages } from './live-pages.ts';
import { sendPages } from './send-pages.ts';
import { dropWaiting } from './waiting.ts';

/** Gone at once, here and there. Until the next removal it can be brought back from memory, and from nowhere else. */
export const removePage = (context: Context, id: string): Promise<RefusalReply | undefined> =>
  context.pages.inTurn(async () => {
    const { pages } = context;
    const from = pages.revisions.get(id);
    if (from !== undefined) {
      const answer = await context.call(endpoints.pages.remove, { params: { page: id }, query: { from } });
      if (isRefusal(answer)) return answer;
    }
    pages.removed = pages.state.get().items.find((page) => page.id === id) ?? null;
    pages.opened.delete(id);
    pages.revisions.delete(id);
    await dropWaiting(context, id);
  });

/** Brings back the page that was removed last. */
export async function bringBack(context: Context): Promise<RefusalReply | undefined> {
  const { removed } = context.pages;
  if (!removed) return;
  context.pages.removed = null;
  const refusal = await keepPage(context, removed);
  sendPages(context);
  return refusal;
}

export function letGo({ pages }: Context): void {
  pages.removed = null;
  showPages(pages);
}
