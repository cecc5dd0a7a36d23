import type { FeedEntry } from '@footbridge/contract';
import type { Context } from '../context.ts';
import { openAgain, takeInMessages } from '../conversation/take-in-messages.ts';
import type { Answer } from '../wire/answer.ts';
import { applyEntry } from './apply-entry.ts';
import type { LiveSpace } from './live-space.ts';
import { recognise } from './recognise.ts';

/** After these, what was had before the feed told of its key, or of who made it, is looked at again. */
const tellsOfKeys = ({ kind }: FeedEntry) => /^(space:opened|introduction:|key:|history:)/.test(kind);

/**
 * Applies what the feed told, and looks at what it is about.
 * @returns why some of that could not be had. The entries are taken in all the same.
 */
export async function takeEntries(context: Context, live: LiveSpace, entries: readonly FeedEntry[]): Answer {
  for (const entry of entries) {
    if (entry.position === live.snapshot.space.position + 1) live.snapshot = applyEntry(live.snapshot, entry);
  }
  const hasKeys = entries.some(tellsOfKeys);
  const isAbout = (subject: RegExp) => entries.some(({ kind }) => subject.test(kind));
  if (isAbout(/^(?!message:)/)) await recognise(context, live);
  if (hasKeys) await openAgain(context, live);
  if (isAbout(/^message:/)) await takeInMessages(context, live);
  const { agreements, dialogues } = live;
  const isAgreements = hasKeys || agreements?.isBehind || isAbout(/^(agreement|saying):/);
  const unread = isAgreements ? await agreements?.takeIn() : undefined;
  const isDialogues = hasKeys || dialogues?.isBehind || isAbout(/^(dialogue|neutral):/);
  const unheard = isDialogues ? await dialogues?.takeIn(entries) : undefined;
  // A new key may open letters, too.
  if (isAbout(/^(?!message:)/)) await live.letters?.takeIn();
  return unread ?? unheard;
}
