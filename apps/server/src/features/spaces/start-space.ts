import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, record, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, startSpace as decide, type Party, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';

interface Start {
  readonly id: string;
  readonly member: string;
  readonly party: Party;
  readonly wrap: string;
  readonly introduction: Sealed;
  readonly act: SignedAct;
}

/** Starts a space and takes one of its two seats. The same again changes nothing. */
export async function startSpace(
  context: VerbContext,
  { id: space, member, party, wrap, introduction, act }: Start,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lockAccount(tx, context.actor.accountId));
    const [keys, ownMember, waiting] = await Promise.all([
      spaces.findOwnKeys(tx),
      spaces.findOwnMemberId(tx, space),
      spaces.countOwnWaiting(tx),
    ]);
    if (!keys) return refuse('account:keys_missing');
    if (ownMember) return ownMember === member ? [] : refuse('request:invalid');
    const decision = decide(waiting);
    if (isRefusal(decision)) return decision;
    if (introduction.epoch !== 1) return refuse('key:stale');
    const { envelope } = introduction;
    const author = { id: member, signingKey: keys.signing };
    const admitted = admitAct(act, { kind: 'member:introduce', space, author, envelope, known: new Set() });
    if (isRefusal(admitted)) return admitted;

    const seat = { memberId: member, wrap, keys, introduction: envelope, act, at };
    if (!(await spaces.start(tx, space, party, seat))) return refuse('request:invalid');
    unawaited(record.add(tx, { spaceId: space, hash: admitted.hash, memberId: member, act, recordedAt: at }));
    return tell(tx, space, 'own', { kind: 'space:started' }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
