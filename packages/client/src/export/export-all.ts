import type { RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { loadPages } from '../pages/load-pages.ts';
import type { ExportedPage, ExportedSpace, ExportFile } from './export-file.ts';
import { exportSeats } from './export-seats.ts';
import { exportSpace } from './export-space.ts';

/** A copy of all that one may see, put together here: the server could not read it. All of it, or a refusal. */
export async function exportAll(
  context: Context,
  { withPages }: { withPages: boolean },
): Promise<ExportFile | RefusalReply> {
  signedIn(context);
  const spaces: ExportedSpace[] = [];
  for (const live of context.live.values()) {
    const space = await exportSpace(context, live);
    if (isRefusal(space)) return space;
    spaces.push(space);
  }
  const seats = await exportSeats(context);
  if (isRefusal(seats)) return seats;
  const pages = withPages ? await exportPages(context) : null;
  if (isRefusal(pages)) return pages;
  const hasClosedPages = withPages && context.pages.hasClosed;
  const madeAt = new Date().toISOString();
  return { format: 'footbridge-copy', version: 1, madeAt, spaces, seats, pages, hasClosedPages };
}

async function exportPages(context: Context): Promise<ExportedPage[] | RefusalReply> {
  const refusal = await loadPages(context);
  if (refusal) return refusal;
  return context.pages.state.get().items.map(({ id, content, writtenAt, changedAt }) => ({
    id,
    content,
    writtenAt: writtenAt.toISOString(),
    changedAt: changedAt.toISOString(),
  }));
}
