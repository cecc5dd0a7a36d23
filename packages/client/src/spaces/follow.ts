import { endpoints, type FeedEntry, type RefusalReply } from '@footbridge/contract';
import { isRefusal, type RefusalCode } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { inBackground } from '../in-background.ts';
import type { LiveSpace } from './live-space.ts';
import { loadSpace } from './load-spaces.ts';
import { takeEntries } from './take-entries.ts';

/** What the socket says. The next entry is applied at once; a gap means asking for everything after the last. */
export async function follow(context: Context, space: string, entry: FeedEntry): Promise<void> {
  await loadSpace(context, space);
  const live = context.live.get(space);
  if (!live) return;
  await live.inTurn(async () => {
    const { position } = live.snapshot.space;
    if (entry.position <= position) return;
    if (entry.position !== position + 1) return takeRest(context, live);
    const missing = await takeEntries(context, live, [entry]);
    if (missing) askLater(context, live, missing);
  });
}

/** After an absence, and after every act of one's own: then what was done is there to see. */
export const catchUp = (context: Context, live: LiveSpace): Promise<void> =>
  live.inTurn(() => takeRest(context, live));

async function takeRest(context: Context, live: LiveSpace): Promise<void> {
  let missing: RefusalReply | undefined;
  for (let more = true; more;) {
    const after = live.snapshot.space.position;
    const answer = await context.call(endpoints.feed.read, {
      params: { space: live.id },
      query: { after, limit: 500 },
    });
    if (isRefusal(answer)) return askLater(context, live, answer);
    missing = await takeEntries(context, live, answer.entries);
    more = answer.more && live.snapshot.space.position > after;
  }
  if (missing) askLater(context, live, missing);
  else live.askingLater.reset();
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
