import type { RefusalReply } from '@footbridge/contract';
import { limits } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { PageContent, PageToKeep } from '../types.ts';
import { sendPages } from './sendPages.ts';
import { addWaiting } from './waiting.ts';

/** Milliseconds. Handed over in a pause of writing: how fast someone types is nobody's business either. */
const pause = 3_000;

const textOf = ({ kind: _, ...parts }: PageContent) =>
  Object.values(parts)
    .filter((part) => typeof part === 'string')
    .join('');

/** Sealed, and kept on this device at once; from there it goes by itself, now or when there is a connection. */
export async function keepPage(
  context: Context,
  { id, content, writtenAt }: PageToKeep,
): Promise<RefusalReply | undefined> {
  if (textOf(content).length > limits.pageLength) return { refused: 'request:too_large', field: 'text' };
  const { writer, opened } = context.pages;
  const now = new Date();
  const begun = writtenAt ?? opened.get(id)?.writtenAt ?? now;
  const page = { id, content, writtenAt: begun, changedAt: now, writer };
  await addWaiting(context, page, (before) => before?.from ?? context.pages.revisions.get(id) ?? 0);
  sendPages(context, pause);
}
