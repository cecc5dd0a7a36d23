import type { RefusalReply } from '@footbridge/contract';
import { limits } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { PageToKeep } from './page.ts';
import { type PageContent, wordsOn } from './page-content.ts';
import { sendPages } from './send-pages.ts';
import { addWaiting } from './waiting.ts';

/** Milliseconds. Handed over in a pause of writing: how fast someone types is nobody's business either. */
const pause = 3_000;

/** A draft may be as long as an envelope holds; that is found out by sealing it. */
const isTooLong = (content: PageContent) =>
  content.kind !== 'draft' && wordsOn(content).length > limits.pageLength;

/** Sealed, and kept on this device at once; from there it goes by itself, now or when there is a connection. */
export async function keepPage(
  context: Context,
  { id, content, writtenAt }: PageToKeep,
): Promise<RefusalReply | undefined> {
  const tooLarge = { refused: 'request:too_large', field: 'text' } as const;
  if (isTooLong(content)) return tooLarge;
  const { writer, opened } = context.pages;
  const now = new Date();
  const begun = writtenAt ?? opened.get(id)?.writtenAt ?? now;
  const page = { id, content, writtenAt: begun, changedAt: now, writer };
  // What its writer had before them now: another version that comes while this is sealed was not seen.
  const seen = context.pages.revisions.get(id) ?? 0;
  try {
    await addWaiting(context, page, (before) => before?.from ?? seen);
  } catch (fault) {
    if (fault instanceof RangeError) return tooLarge;
    throw fault;
  }
  sendPages(context, pause);
}
