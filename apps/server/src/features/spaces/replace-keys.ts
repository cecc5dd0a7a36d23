import type { SignedAct } from '@footbridge/contract';
import { asAccount, record, replacements, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, replaceKeys as decide, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { forgetAuthor } from '../record/author-of.ts';

/**
 * A member goes on under the account's new keys, which come from the account and never from input. The act is signed with
 * the new key, for the old one is lost: it enters the record, and every member is told.
 */
export async function replaceKeys(
  context: VerbContext,
  { space, act }: { space: string; act: SignedAct },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const { accountId } = context.actor;
  const outcome = await asAccount(context.database, accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, keys, known] = await Promise.all([
      spaces.findStanding(tx, space),
      spaces.findOwnKeys(tx),
      record.known(tx, space, act.parents),
    ]);
    if (!standing) return refuse('space:unknown');
    if (!keys) return refuse('account:keys_missing');
    const { id, agreementKey, signingKey } = standing.member;
    const former = { agreement: agreementKey, signing: signingKey };
    const isSame = former.agreement === keys.agreement && former.signing === keys.signing;
    const decision = decide(standing.space, isSame);
    if (isRefusal(decision)) return decision;
    if (decision.type === 'key:unchanged') return [];
    const author = { id, signingKey: keys.signing };
    const admitted = admitAct(act, { kind: 'key:replace', space, author, envelope: null, known });
    if (isRefusal(admitted)) return admitted;

    const { last, epoch } = decision;
    const row = { formerAgreement: former.agreement, formerSigning: former.signing, epoch: last, act };
    unawaited(
      replacements.replace(tx, { ...row, spaceId: space, memberId: id, replacedAt: at }, keys),
      record.add(tx, { spaceId: space, hash: admitted.hash, memberId: id, act, recordedAt: at }),
    );
    const replacement = { former, epoch: last, at: at.toISOString(), act };
    return tell(
      tx,
      space,
      'all',
      { kind: 'key:replaced', member: id, publicKeys: keys, replacement, epoch },
      at,
    );
  });
  if (isRefusal(outcome)) return outcome;
  forgetAuthor(context.database, accountId, space);
  wake(context, outcome);
  return {};
}
