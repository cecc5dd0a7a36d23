import { signedIn, type Context } from '../context.ts';
import type { LocalPage } from '../local/local-store.ts';
import { showPages, type OpenedPage } from './live-pages.ts';
import { openPage, sealPage } from './seal-page.ts';

/**
 * Keeps a page on this device, sealed, until Footbridge has it.
 * @param from the revision it goes over, given what waited under its id before.
 */
export async function addWaiting(
  context: Context,
  page: OpenedPage,
  from: (before: LocalPage | undefined) => number,
): Promise<void> {
  const { pages } = context;
  const { account } = signedIn(context);
  const envelope = await sealPage(context, page);
  if (signedIn(context).account.id !== account.id) return;
  const entry = {
    account: account.id,
    id: page.id,
    envelope,
    from: from(pages.waiting.get(page.id)),
    refused: null,
  };
  pages.opened.set(page.id, page);
  await put(context, entry);
}

/** To whatever waits under this id by now, which may be newer than what was sent. */
export async function changeWaiting(
  context: Context,
  id: string,
  change: Partial<Pick<LocalPage, 'from' | 'refused'>>,
): Promise<void> {
  const latest = context.pages.waiting.get(id);
  if (latest) await put(context, { ...latest, ...change });
}

export async function dropWaiting(context: Context, id: string): Promise<void> {
  context.pages.waiting.delete(id);
  showPages(context.pages);
  await context.local.delete('pages', keyOf(signedIn(context).account.id, id));
}

/** What an earlier visit on this device could not hand over. */
export async function readWaiting(context: Context): Promise<void> {
  const { pages } = context;
  const { account } = signedIn(context);
  for (const entry of await context.local.all('pages')) {
    if (entry.account !== account.id || pages.waiting.has(entry.id)) continue;
    const page = await openPage(context, entry);
    if (!page || signedIn(context).account.id !== account.id) continue;
    pages.waiting.set(entry.id, entry);
    pages.opened.set(entry.id, page);
  }
  showPages(pages);
}

const keyOf = (account: string, id: string) => `${account}/${id}`;

async function put(context: Context, entry: LocalPage): Promise<void> {
  context.pages.waiting.set(entry.id, entry);
  await context.local.put('pages', keyOf(entry.account, entry.id), entry);
  showPages(context.pages);
}
