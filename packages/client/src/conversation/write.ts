import type { RefusalReply } from '@footbridge/contract';
import { isRefusal, limits } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { refuseWithoutKey } from '../spaces/renew-key.ts';
import { sittingNeutral } from '../spaces/sitting-neutral.ts';
import { add } from './outbox.ts';
import { sealMessage } from './seal-message.ts';
import { sendWaiting } from './send-waiting.ts';

/** Into the outbox, sealed; from there it goes by itself, now or when there is a connection. */
export async function write(
  context: Context,
  live: LiveSpace,
  text: string,
  holdUntil: Date | null,
  alsoForNeutral = false,
): Promise<{ id: string } | RefusalReply> {
  if (text.trim() === '' || text.length > limits.messageLength) {
    return { refused: 'request:invalid', field: 'text' };
  }
  if (live.snapshot.space.phase !== 'open') return { refused: 'space:not_open' };
  const keyless = await refuseWithoutKey(context, live);
  if (keyless) return keyless;

  const id = crypto.randomUUID();
  const now = Date.now();
  const order = Math.max(now, (live.outbox.at(-1)?.order ?? 0) + 1);
  const alsoFor = alsoForNeutral ? (sittingNeutral(live)?.id ?? null) : null;
  const sealed = await sealMessage(context, live, { id, text, alsoFor });
  if (isRefusal(sealed)) return sealed;
  live.texts.set(id, text);
  await add(context, live, {
    account: signedIn(context).account.id,
    space: live.id,
    id,
    order,
    writtenAt: new Date(now).toISOString(),
    holdUntil: holdUntil && context.clock.meant(holdUntil).toISOString(),
    ...sealed,
    alsoFor,
    act: null,
    refused: null,
  });
  sendWaiting(context, live);
  return { id };
}
