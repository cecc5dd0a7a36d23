import type { RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { fetchPages } from './fetch-pages.ts';
import { showPages } from './live-pages.ts';
import { openPage } from './seal-page.ts';
import { sendPages } from './send-pages.ts';
import { readWaiting } from './waiting.ts';

/** All private pages, opened, with what waits on this device laid over them. */
export const loadPages = (context: Context): Promise<RefusalReply | undefined> =>
  context.pages.inTurn(async () => {
    const { pages } = context;
    const { account } = signedIn(context);
    const views = await fetchPages(context);
    if (isRefusal(views)) return views;
    const opened = await Promise.all(views.map((view) => openPage(context, view)));
    if (signedIn(context).account.id !== account.id) return { refused: 'session:missing' };

    pages.revisions.clear();
    for (const { id, revision } of views) pages.revisions.set(id, revision);
    const isWaiting = (id: string) => pages.waiting.has(id);
    for (const id of [...pages.opened.keys()]) if (!isWaiting(id)) pages.opened.delete(id);
    for (const page of opened) if (page && !isWaiting(page.id)) pages.opened.set(page.id, page);
    pages.hasClosed = opened.includes(null);
    pages.isLoaded = true;
    await readWaiting(context);
    showPages(pages);
  });

/** Connected, for the first time or again: what changed elsewhere, then what waits here. */
export async function refreshPages(context: Context): Promise<void> {
  await readWaiting(context);
  if (context.pages.isLoaded) await loadPages(context);
  sendPages(context);
}
