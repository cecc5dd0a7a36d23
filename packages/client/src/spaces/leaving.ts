import { endpoints, type Endpoint, type RefusalReply } from '@footbridge/contract';
import { isRefusal, type Ending, type Pause } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './live-space.ts';

type Answered = Promise<RefusalReply | undefined>;

async function act(context: Context, live: LiveSpace, endpoint: Endpoint, body?: object): Answered {
  const answer = await context.call(endpoint, { params: { space: live.id }, body });
  if (isRefusal(answer)) return answer as RefusalReply;
  await catchUp(context, live);
}

export const pause = (context: Context, live: LiveSpace, { kind, until }: Pause): Answered =>
  act(context, live, endpoints.leaving.pause, {
    kind,
    until: until && context.clock.meant(until).toISOString(),
  });

export const resume = (context: Context, live: LiveSpace): Answered =>
  act(context, live, endpoints.leaving.resume);

export const end = (context: Context, live: LiveSpace, ending: Ending): Answered =>
  act(context, live, endpoints.leaving.end, { ending });

export const block = (context: Context, live: LiveSpace): Answered =>
  act(context, live, endpoints.leaving.block);

/** What was sent while one was away arrives now, in order. */
export const readWaiting = (context: Context, live: LiveSpace): Answered =>
  act(context, live, endpoints.waiting.read);

export const putAwayWaiting = (context: Context, live: LiveSpace): Answered =>
  act(context, live, endpoints.waiting.putAway);
