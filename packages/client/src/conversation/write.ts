import type { RefusalReply } from '@footbridge/contract';
import { limits } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import type { LiveSpace } from '../spaces/LiveSpace.ts';
import { refuseWithoutKey } from '../spaces/renewKey.ts';
import { add } from './outbox.ts';
import { sendWaiting } from './sendWaiting.ts';

/** Into the outbox, sealed; from there it goes by itself, now or when there is a connection. */
export async function write(
  context: Context,
  live: LiveSpace,
  text: string,
  holdUntil: Date | null,
): Promise<{ id: string } | RefusalReply> {
  if (text.trim() === '' || text.length > limits.messageLength) {
    return { refused: 'request:invalid', field: 'text' };
  }
  if (live.snapshot.space.phase !== 'open') return { refused: 'space:not_open' };
  const keyless = await refuseWithoutKey(context, live);
  if (keyless) return keyless;

  const id = crypto.randomUUID();
  const author = live.snapshot.space.own.member;
  const now = Date.now();
  const order = Math.max(now, (live.outbox.at(-1)?.order ?? 0) + 1);
  live.texts.set(id, text);
  await add(context, live, {
    account: signedIn(context).account.id,
    space: live.id,
    id,
    order,
    writtenAt: new Date(now).toISOString(),
    holdUntil: holdUntil?.toISOString() ?? null,
    ...(await live.keys.seal({ item: id, author, kind: 'message' }, text)),
    act: null,
    refused: null,
  });
  sendWaiting(context, live);
  return { id };
}
