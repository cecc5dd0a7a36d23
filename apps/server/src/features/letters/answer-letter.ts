import { randomUUID } from 'node:crypto';
import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, leaving, letters, record, spaces, unawaited } from '@footbridge/db';
import { answerLetter as decide, isRefusal, look, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { answerView } from './letter-view.ts';

interface Answering {
  readonly space: string;
  readonly letter: string;
  readonly answer: { readonly sealed: Sealed; readonly act: SignedAct } | null;
}

/**
 * Says something of a letter, in place of what one said before, or takes it back. It waits for the other as a letter
 * does. Signed, so that nobody says it in one's name, and kept out of the record, so that it can be taken back.
 */
export async function answerLetter(
  context: VerbContext,
  { space, letter: id, answer }: Answering,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, row, known] = await Promise.all([
      spaces.findStanding(tx, space),
      letters.find(tx, space, id),
      record.known(tx, space, answer?.act.parents ?? []),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member } = standing;
    const [own, other] = await Promise.all([
      leaving.findOwn(tx, member.id),
      leaving.findOtherShown(tx, space, member.id),
    ]);
    const letter = row && { ...row, authorMemberId: row.authorId };
    const decision = decide(
      { ...standing.space, look: look(own, other) },
      letter,
      answer?.sealed.epoch ?? null,
    );
    if (isRefusal(decision)) return decision;
    const place = { memberId: member.id, letterId: id, isOwn: true };
    const before = await letters.findAnswer(tx, place);
    // Sending the same again, because no answer came, changes nothing.
    if (before?.envelope === answer?.sealed.envelope) return [];

    const kept = answer && { ...place, ...answer.sealed, act: answer.act, answeredAt: at };
    if (kept) {
      const { envelope, act } = kept;
      const admitted = admitAct(act, {
        kind: 'letter:answer',
        space,
        author: member,
        message: id,
        envelope,
        known,
      });
      if (isRefusal(admitted)) return admitted;
      unawaited(letters.setAnswer(tx, kept));
    } else {
      unawaited(letters.removeAnswer(tx, place));
    }
    const detail = { letter: id, answer: kept && answerView(kept) };
    const waiting = { spaceId: space, letterId: id, id: randomUUID(), kind: 'letter:answer_shown' } as const;
    unawaited(letters.waitForOther(tx, { ...waiting, detail, actHash: null }, at));
    return tell(tx, space, 'own', { kind: decision.type, ...detail }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
