import { asAccount, asAuth, leaving, resets, spaces, unawaited } from '@footbridge/db';
import { isRefusal, pause, readReset as decide, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { changeStanding } from '../leaving/change-standing.ts';
import { findReset } from './find-reset.ts';

const quietly = { kind: 'quiet', until: null } as const;

/**
 * Pauses every space of an account with a mailed link, without a session. Quietly, because whoever reads the mail may
 * press it: then nobody else sees a thing, nothing is lost, and its owner comes back with one press. Once, so that it is
 * no way to keep someone away.
 */
export async function pauseAll(
  context: VerbContext<null>,
  { token }: { token: string },
): Promise<Refusal | Record<string, never>> {
  const { database, now } = context;
  const at = now();
  const reset = await findReset(database, token);
  const decision = decide(reset, at);
  if (isRefusal(decision)) return decision;
  if (!reset) return refuse('reset:unknown');
  if (reset.pausedAt) return {};
  const ids = await asAccount(database, reset.accountId, (tx) => spaces.listOwnIds(tx));
  for (const space of ids) await pauseOne(context, reset.accountId, space, at);
  await asAuth(database, (tx) => resets.notePause(tx, reset.id, at));
  return {};
}

/** Who is away already stays away as they chose. */
async function pauseOne(
  context: VerbContext<null>,
  accountId: string,
  space: string,
  at: Date,
): Promise<void> {
  const told = await asAccount(context.database, accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const standing = await spaces.findStanding(tx, space);
    if (!standing) return [];
    const before = await leaving.findOwn(tx, standing.member.id);
    if (before.pause || before.ended) return [];
    const after = { ...pause(before, quietly), pausedAt: at };
    return changeStanding(tx, standing, before, after, { kind: 'space:paused', pause: quietly }, at);
  });
  wake(context, told);
}
