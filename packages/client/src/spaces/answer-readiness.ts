import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, limits, type ReadinessAnswer, type ReadinessQuestion } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { ownBinding } from './describe-space.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './live-space.ts';

/** The note is sealed to oneself; the one-word answer is known to the server, which must find a joint yes. */
export async function answerReadiness(
  context: Context,
  live: LiveSpace,
  question: ReadinessQuestion,
  answer: ReadinessAnswer,
  note: string,
): Promise<RefusalReply | undefined> {
  if (note.length > limits.readinessNoteLength) return { refused: 'request:invalid', field: 'note' };
  const { keys } = signedIn(context);
  const binding = ownBinding(live.snapshot.space, question, 'readiness-note');
  const answered = await context.call(endpoints.spaces.answerReadiness, {
    params: { space: live.id, question },
    body: { answer, note: note === '' ? null : await keys.sealToSelf(binding, note) },
  });
  if (isRefusal(answered)) return answered;
  await catchUp(context, live);
}
