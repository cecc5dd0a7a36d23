import { commands, type RefusalReply } from '@footbridge/contract';
import { isRefusal, look, nothingShown, type RefusalCode } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import type { OutboxEntry } from '../local/local-store.ts';
import { hashAct, signAct } from '../spaces/act.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { nameAgain } from '../spaces/name-again.ts';
import { renewKey } from '../spaces/renew-key.ts';
import { loadNewest } from './load-newest.ts';
import { remove, replace } from './outbox.ts';
import { parentsOf } from './parents-of.ts';
import { sealMessage, type SealedMessage } from './seal-message.ts';

/** Not about the message: another try may succeed. */
const passing: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'server:busy',
  'server:failed',
  'request:too_many',
  'session:missing',
  'key:conflict',
  'key:stale',
]);
const closed: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['space:resting', 'space:ended']);
const isOpen = ({ snapshot: { space } }: LiveSpace) =>
  look(space.own.standing, space.other ?? nothingShown) === 'open';
const isWaiting = (entry: OutboxEntry) => entry.refused === null;

/**
 * Sends what waits, in order, one after the other. Running already, it goes on until nothing waits. While the space rests
 * everything stays as it is, text and all.
 */
export function sendWaiting(context: Context, live: LiveSpace): void {
  if (context.live.get(live.id) !== live || !isOpen(live)) return;
  live.sendingLater.cancel();
  live.sending ??= alone(`${signedIn(context).account.id}/${live.id}`, () => sendAll(context, live))
    .catch(() => tryLater(context, live))
    .finally(() => {
      live.sending = null;
      // Something may have been written between the last look and now.
      if (!live.sendingLater.isSet() && live.outbox.some(isWaiting)) sendWaiting(context, live);
    });
}

/** With several tabs open, one of them sends at a time. */
const alone = (outbox: string, work: () => Promise<void>): Promise<void> =>
  globalThis.navigator?.locks ? navigator.locks.request(`outbox ${outbox}`, work) : work();

async function sendAll(context: Context, live: LiveSpace): Promise<void> {
  for (;;) {
    const entry = live.outbox.find(isWaiting);
    if (!entry) return;
    // Another tab may have sent it, or its author taken it out.
    if (!(await context.local.get('outbox', entry.id))) {
      await remove(context, live, entry.id);
      continue;
    }
    const refusal = await send(context, live, entry);
    if (refusal && passing.has(refusal.refused)) return tryLater(context, live, refusal.retryAfter);
    if (refusal && closed.has(refusal.refused)) {
      await catchUp(context, live);
      return isOpen(live) ? tryLater(context, live) : undefined;
    }
    live.sendingLater.reset();
    if (refusal) await replace(context, live, { ...entry, act: null, refused: refusal.refused });
  }
}

async function send(context: Context, live: LiveSpace, waiting: OutboxEntry): Promise<RefusalReply | null> {
  // What the author has seen is known once the newest page is: the act names it.
  if (!(await loadNewest(context, live))) return { refused: 'server:busy' };
  await nameAgain(context, live);
  let entry = await sign(context, live, waiting);
  if (!entry) return null;
  let answer = await transmit(context, entry);
  if (isRefusal(answer) && answer.refused === 'key:stale') {
    const refusal = await renewKey(context, live);
    if (refusal) return refusal;
    const again = await sealAgain(context, live, entry);
    if (isRefusal(again)) return again;
    entry = await sign(context, live, { ...entry, ...again, act: null });
    if (!entry) return null;
    answer = await transmit(context, entry);
  }
  if (isRefusal(answer)) return answer;

  const { act, space, id } = entry;
  if (answer.heldUntil === null) {
    const hash = await hashAct(space, live.snapshot.space.own.member, act);
    live.history.add(hash, act.parents);
    live.ownHistory.add(hash, act.parents);
    live.positions.set(hash, answer.position);
  }
  if (!live.items.has(id)) await catchUp(context, live);
  await remove(context, live, id);
  return null;
}

type SignedEntry = OutboxEntry & { readonly act: NonNullable<OutboxEntry['act']> };

const transmit = (context: Context, { space, id, sealed, act, holdUntil, itemKeys = null }: SignedEntry) =>
  context.wire.send(commands.messages.send, { space, id, sealed, act, holdUntil, itemKeys });

/** @returns null when its author has taken it out. */
async function sign(context: Context, live: LiveSpace, entry: OutboxEntry): Promise<SignedEntry | null> {
  if (entry.act) return { ...entry, act: entry.act };
  const act = await signAct(signedIn(context).keys, {
    space: live.id,
    author: live.snapshot.space.own.member,
    kind: 'message:send',
    item: entry.id,
    parents: await parentsOf(context, live, entry),
    commitment: entry.commitment,
    envelope: entry.sealed.envelope,
  });
  const signed = { ...entry, act };
  return (await replace(context, live, signed)) ? signed : null;
}

/** Under the key that is in force now, and for those who are to read it as things are now. */
async function sealAgain(
  context: Context,
  live: LiveSpace,
  { id, alsoFor = null }: OutboxEntry,
): Promise<SealedMessage | RefusalReply> {
  const text = live.texts.get(id);
  return typeof text === 'string'
    ? sealMessage(context, live, { id, text, alsoFor })
    : { refused: 'envelope:damaged' };
}

const tryLater = (context: Context, live: LiveSpace, retryAfter?: number): void =>
  live.sendingLater.set(() => sendWaiting(context, live), retryAfter);
