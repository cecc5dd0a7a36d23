import { commands } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { Answer } from '../wire/answer.ts';
import { remove, replace } from './outbox.ts';
import { sendWaiting } from './send-waiting.ts';

async function act(
  context: Context,
  live: LiveSpace,
  command: 'takeBack' | 'hide' | 'show',
  id: string,
): Answer {
  const answer = await context.wire.send(commands.messages[command], { space: live.id, id });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}

export const takeBack = (context: Context, live: LiveSpace, id: string) => act(context, live, 'takeBack', id);
export const hide = (context: Context, live: LiveSpace, id: string) => act(context, live, 'hide', id);
export const show = (context: Context, live: LiveSpace, id: string) => act(context, live, 'show', id);

/** A refused message, once more. */
export async function tryAgain(context: Context, live: LiveSpace, id: string): Promise<void> {
  const entry = live.outbox.find((one) => one.id === id);
  if (!entry) return;
  await replace(context, live, { ...entry, refused: null });
  sendWaiting(context, live);
}

export const discard = (context: Context, live: LiveSpace, id: string) => remove(context, live, id);
