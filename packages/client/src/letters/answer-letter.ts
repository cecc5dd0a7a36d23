import { endpoints, type RefusalReply } from '@footbridge/contract';
import { signedIn, type Context } from '../context.ts';
import { signAct } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { underCurrentKey } from '../spaces/under-current-key.ts';
import { sealForTwo } from './key-of-two.ts';

/**
 * Says something of a letter, in place of what one said before.
 * @param text what is said, as JSON; null takes it back.
 */
export function answerLetter(
  context: Context,
  live: LiveSpace,
  letter: string,
  text: string | null,
): Promise<RefusalReply | undefined> {
  const params = { space: live.id, letter };
  return underCurrentKey(context, live, async () => {
    if (text === null) return context.call(endpoints.letters.answer, { params, body: { answer: null } });
    const author = live.snapshot.space.own.member;
    const kept = await sealForTwo(context, live, { item: letter, author, kind: 'letter-answer' }, text);
    if (!kept) return { refused: 'key:conflict' };
    const { sealed, commitment } = kept;
    const act = await signAct(signedIn(context).keys, {
      space: live.id,
      author,
      kind: 'letter:answer',
      item: letter,
      // Nothing of the record: it can be taken back without a trace.
      parents: [],
      commitment,
      envelope: sealed.envelope,
    });
    return context.call(endpoints.letters.answer, { params, body: { answer: { sealed, act } } });
  });
}
