import { endpoints, type PageView, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';

/** Everything Footbridge has, still sealed. */
export async function fetchPages(context: Context): Promise<PageView[] | RefusalReply> {
  const views: PageView[] = [];
  for (;;) {
    const answer = await context.call(endpoints.pages.list, { query: { after: views.at(-1)?.id } });
    if (isRefusal(answer)) return answer;
    views.push(...answer.pages);
    if (!answer.more) return views;
  }
}
