import { endpoints, type FeedEntry, type RefusalReply } from '@footbridge/contract';
import { isRefusal, type RefusalCode } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { openAgain, takeInMessages } from '../conversation/take-in-messages.ts';
import { inBackground } from '../in-background.ts';
import { applyEntry } from './apply-entry.ts';
import type { LiveSpace } from './live-space.ts';
import { loadSpace } from './load-spaces.ts';
import { recognise } from './recognise.ts';

/** What the socket says. The next entry is applied at once; a gap means asking for everything after the last. */
export async function follow(context: Context, space: string, entry: FeedEntry): Promise<void> {
  await loadSpace(context, space);
  const live = context.live.get(space);
  if (!live) return;
  await live.inTurn(async () => {
    const { position } = live.snapshot.space;
    if (entry.position <= position) return;
    if (entry.position === position + 1) await take(context, live, [entry]);
    else await takeRest(context, live);
  });
}

/** After an absence, and after every act of one's own: then what was done is there to see. */
export const catchUp = (context: Context, live: LiveSpace): Promise<void> =>
  live.inTurn(() => takeRest(context, live));

async function takeRest(context: Context, live: LiveSpace): Promise<void> {
  for (let more = true; more;) {
    const after = live.snapshot.space.position;
    const answer = await context.call(endpoints.feed.read, {
      params: { space: live.id },
      query: { after, limit: 500 },
    });
    if (isRefusal(answer)) return askLater(context, live, answer);
    live.askingLater.reset();
    await take(context, live, answer.entries);
    more = answer.more && live.snapshot.space.position > after;
  }
}

const passing: readonly RefusalCode[] = ['server:busy', 'server:failed', 'request:too_many'];

/** What could not be had is asked for again: nothing else would, until something new happens. A new connection does. */
function askLater(context: Context, live: LiveSpace, { refused, retryAfter }: RefusalReply): void {
  if (!passing.includes(refused) || live.askingLater.isSet()) return;
  live.askingLater.set(() => {
    const isOpen = context.live.get(live.id) === live && context.connection.get() === 'connected';
    if (isOpen) inBackground(catchUp(context, live));
  }, retryAfter);
}

/** After these, what was had before the feed told of its key, or of who made it, is looked at again. */
const tellsOfKeys = ({ kind }: FeedEntry) => /^(space:opened|introduction:|key:|history:)/.test(kind);

async function take(context: Context, live: LiveSpace, entries: readonly FeedEntry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.position === live.snapshot.space.position + 1) live.snapshot = applyEntry(live.snapshot, entry);
  }
  const hasKeys = entries.some(tellsOfKeys);
  const isAbout = (subject: RegExp) => entries.some(({ kind }) => subject.test(kind));
  if (isAbout(/^(?!message:)/)) await recognise(context, live);
  if (hasKeys) await openAgain(context, live);
  if (isAbout(/^message:/)) await takeInMessages(context, live);
  if (hasKeys || isAbout(/^(agreement|saying):/)) await live.agreements?.takeIn();
  if (hasKeys || isAbout(/^(dialogue|neutral):/)) await live.dialogues?.takeIn(entries);
  // A new key may open letters, too.
  if (isAbout(/^(?!message:)/)) await live.letters?.takeIn();
}
