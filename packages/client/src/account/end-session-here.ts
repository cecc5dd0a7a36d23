import { endpoints } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';

const retryDelay = 2000;

/**
 * Ends the session of this browser: at once when the server can be reached, and otherwise as soon as it can be, on a
 * later visit if need be. Until then the device keeps a note that says so, and nothing else.
 */
export async function endSessionHere(context: Context): Promise<void> {
  await context.local.put('ending', 'session', {});
  if (!(await tryToEnd(context))) void keepTrying(context);
}

/** @returns whether a session was still to be ended here. */
export async function goOnEnding(context: Context): Promise<boolean> {
  const isDue = Boolean(await context.local.get('ending', 'session'));
  if (isDue) void keepTrying(context);
  return isDue;
}

/** Before coming in again: the session that begins now is not to be ended by what is still under way. */
export async function stopEnding(context: Context): Promise<void> {
  await context.local.delete('ending', 'session');
  await context.ending;
}

async function keepTrying(context: Context): Promise<void> {
  while (await context.local.get('ending', 'session')) {
    if (await tryToEnd(context)) return;
    await new Promise((resolve) => setTimeout(resolve, retryDelay));
  }
}

function tryToEnd(context: Context): Promise<boolean> {
  const trying = (async () => {
    const ended = await context.call(
      endpoints.identity.end,
      { params: { session: 'current' } },
      { keepalive: true },
    );
    if (isRefusal(ended) && ended.refused !== 'session:missing') return false;
    await context.local.delete('ending', 'session');
    return true;
  })();
  context.ending = trying;
  return trying;
}
