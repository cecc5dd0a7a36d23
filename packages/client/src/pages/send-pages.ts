import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, type RefusalCode } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import type { LocalPage } from '../local/local-store.ts';
import { fetchPages } from './fetch-pages.ts';
import { showPages } from './live-pages.ts';
import { openPage } from './seal-page.ts';
import { addWaiting, changeWaiting, dropWaiting } from './waiting.ts';

/** Milliseconds until another try. */
const tryAgainAfter = 5_000;

/** Not about the page: another try may succeed. */
const passing: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'server:busy',
  'server:failed',
  'request:too_many',
  'session:missing',
]);

/** Hands over what waits, one page after the other, once nothing else was kept for so many milliseconds. */
export function sendPages(context: Context, pause = 0): void {
  const { pages } = context;
  clearTimeout(pages.timer);
  pages.timer = setTimeout(() => {
    pages.inTurn(() => sendAll(context)).catch(() => context.keys && sendPages(context, tryAgainAfter));
  }, pause);
}

async function sendAll(context: Context): Promise<void> {
  const { pages } = context;
  for (;;) {
    const entry = [...pages.waiting.values()].find(({ refused }) => refused === null);
    if (!entry) return;
    const refusal = await send(context, entry);
    pages.isCutOff = Boolean(refusal && passing.has(refusal.refused));
    showPages(pages);
    if (refusal && pages.isCutOff) {
      return sendPages(context, Math.max(tryAgainAfter, (refusal.retryAfter ?? 0) * 1000));
    }
    if (refusal) await changeWaiting(context, entry.id, { refused: refusal.refused });
  }
}

async function send(context: Context, entry: LocalPage): Promise<RefusalReply | undefined> {
  const { pages } = context;
  const { id, from, envelope } = entry;
  const answer = await context.call(endpoints.pages.keep, { params: { page: id }, body: { from, envelope } });
  if (signedIn(context).account.id !== entry.account) return;
  if (isRefusal(answer)) return answer.refused === 'state:changed' ? meet(context, entry) : answer;
  pages.revisions.set(id, answer.revision);
  if (pages.waiting.get(id) === entry) await dropWaiting(context, id);
  else await changeWaiting(context, id, { from: answer.revision });
}

/**
 * Footbridge has another version than the one this was written over. If an earlier try of this very visit arrived after
 * all, ours goes over it. If it was written elsewhere, it is kept as a page of its own first: no text is lost.
 */
async function meet(context: Context, entry: LocalPage): Promise<RefusalReply | undefined> {
  const { id } = entry;
  const views = await fetchPages(context);
  if (isRefusal(views)) return views;
  const view = views.find((one) => one.id === id);
  const theirs = view && (await openPage(context, view));
  if (theirs === null) return { refused: 'state:changed' };
  const ours = await openPage(context, entry);
  if (theirs && theirs.writer !== ours?.writer) {
    await addWaiting(context, { ...theirs, id: crypto.randomUUID() }, () => 0);
  }
  await changeWaiting(context, id, { from: view?.revision ?? 0 });
}
