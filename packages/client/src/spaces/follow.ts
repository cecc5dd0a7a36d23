import { endpoints, type FeedEntry, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { askUntilHad } from '../ask-until-had.ts';
import type { Context } from '../context.ts';
import type { Answer } from '../wire/answer.ts';
import type { LiveSpace } from './live-space.ts';
import { loadSpace } from './load-spaces.ts';
import { takeEntries } from './take-entries.ts';

/** What the socket says. The next entry is applied at once; a gap means asking for everything after the last. */
export async function follow(context: Context, space: string, entry: FeedEntry): Promise<void> {
  await loadSpace(context, space);
  const live = context.live.get(space);
  if (!live) return;
  const missing = await live.inTurn(async () => {
    const { position } = live.snapshot.space;
    if (entry.position <= position) return;
    return entry.position === position + 1 ? takeEntries(context, live, [entry]) : takeRest(context, live);
  });
  if (missing) await catchUp(context, live);
}

/** After an absence, and after every act of one's own: then what was done is there to see. */
export const catchUp = (context: Context, live: LiveSpace): Promise<void> =>
  askUntilHad(
    live.askingLater,
    () => live.inTurn(() => takeRest(context, live)),
    () => context.live.get(live.id) === live && context.connection.get() === 'connected',
  );

async function takeRest(context: Context, live: LiveSpace): Answer {
  let missing: RefusalReply | undefined;
  for (let more = true; more;) {
    const after = live.snapshot.space.position;
    const answer = await context.call(endpoints.feed.read, {
      params: { space: live.id },
      query: { after, limit: 500 },
    });
    if (isRefusal(answer)) return answer;
    missing = await takeEntries(context, live, answer.entries);
    more = answer.more && live.snapshot.space.position > after;
  }
  return missing;
}
