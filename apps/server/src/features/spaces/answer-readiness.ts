import { asAccount, readinessAnswers, spaces, unawaited } from '@footbridge/db';
import {
  answerReadiness as decide,
  isRefusal,
  refuse,
  type Envelope,
  type ReadinessAnswer,
  type ReadinessQuestion,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { bothSides } from './both-sides.ts';
import { joinReadiness } from './join-readiness.ts';

interface Answer {
  readonly space: string;
  readonly question: ReadinessQuestion;
  readonly answer: ReadinessAnswer;
  readonly note: Envelope | null;
}

/** Answers one of the two questions, for oneself. Only a yes from both is ever told. */
export async function answerReadiness(
  context: VerbContext,
  { space, question, answer, note }: Answer,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const standing = await spaces.findStanding(tx, space);
    if (!standing) return refuse('space:unknown');
    const { member } = standing;
    const earlier = await readinessAnswers.find(tx, member.id, question);
    if (earlier?.answer === answer && earlier.note === note) return [];
    const decision = decide(question, answer, { lastYesAt: earlier?.lastYesAt ?? null }, at);
    if (isRefusal(decision)) return decision;

    const lastYesAt = answer === 'yes' ? at : (earlier?.lastYesAt ?? null);
    const row = { spaceId: space, memberId: member.id, question, answer, note, answeredAt: at, lastYesAt };
    unawaited(readinessAnswers.answer(tx, row));
    const readiness = {
      answer,
      note,
      answeredAt: at.toISOString(),
      lastYesAt: lastYesAt?.toISOString() ?? null,
    };
    const toOwn = await tell(tx, space, 'own', { kind: decision.type, question, readiness }, at);
    const sides = await bothSides(tx, space, member.id);
    if (!sides) return toOwn;
    return [...toOwn, ...(await joinReadiness(tx, space, standing.space.phase, sides, question, at))];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
