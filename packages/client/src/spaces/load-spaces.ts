import { endpoints, type SpaceView } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { loadNewest } from '../conversation/load-newest.ts';
import { loadOutbox } from '../conversation/outbox.ts';
import { SpaceKeys } from '../sealing/space-keys.ts';
import type { Answer } from '../wire/answer.ts';
import { createLiveSpace, type LiveSpace } from './live-space.ts';
import { recognise } from './recognise.ts';
import { readSeen } from './seen.ts';

/** All spaces of the account, opened. */
export async function loadSpaces(context: Context): Answer {
  const answer = await context.call(endpoints.spaces.list);
  if (isRefusal(answer)) return answer;
  for (const view of answer.spaces) await openOnce(context, view);
}

/** One space that is new to this page. */
export async function loadSpace(context: Context, space: string): Answer {
  if (context.live.has(space)) return;
  const view = await context.call(endpoints.spaces.show, { params: { space } });
  if (isRefusal(view)) return view;
  await openOnce(context, view);
}

/** What happens in a space may arrive while it is being opened: nobody may open it a second time beside. */
async function openOnce(context: Context, view: SpaceView): Promise<void> {
  if (context.live.has(view.id)) return;
  const opening = context.opening.get(view.id) ?? openSpace(context, view);
  context.opening.set(view.id, opening);
  await opening.finally(() => context.opening.delete(view.id));
}

async function openSpace(context: Context, view: SpaceView): Promise<void> {
  const keys = new SpaceKeys(view.id, signedIn(context).keys);
  const live: LiveSpace = createLiveSpace(view, keys, () => void loadNewest(context, live));
  live.keysOfOther = (await readSeen(context, view.id))?.keysOfOther ?? null;
  await recognise(context, live);
  await loadOutbox(context, live);
  signedIn(context);
  context.live.set(view.id, live);
  live.state.subscribe(() => publish(context));
}

const publish = (context: Context) =>
  context.spaces.set([...context.live.values()].map((live) => live.state.get()));
