import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, limits } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { signAct } from '../spaces/act.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { underCurrentKey } from '../spaces/under-current-key.ts';
import type { LetterToHandOver } from './letter.ts';
import { sealForTwo } from './key-of-two.ts';
import { writeLetter } from './letter-content.ts';

/**
 * Hands a letter over: sealed here, for the two and nobody else who may come to read the space, with nothing along
 * but its words and what its author says they will do. It goes by itself when its time has come.
 */
export async function handOver(
  context: Context,
  live: LiveSpace,
  { id, text, commitment, leavesAt }: LetterToHandOver,
): Promise<RefusalReply | undefined> {
  if (text.trim() === '') return { refused: 'request:invalid', field: 'text' };
  const tooLong =
    text.length > limits.letterLength || (commitment?.what.length ?? 0) > limits.commitmentLength;
  if (tooLong) return { refused: 'request:too_large', field: 'text' };
  const refusal = await sealAndSend(context, live, { id, text, commitment, leavesAt });
  // An earlier try got through after all, and only its answer was lost.
  return refusal?.refused === 'letter:id_used' && (await isThere(context, live, id)) ? undefined : refusal;
}

async function sealAndSend(
  context: Context,
  live: LiveSpace,
  { id, text, commitment, leavesAt }: LetterToHandOver,
): Promise<RefusalReply | undefined> {
  const author = live.snapshot.space.own.member;
  try {
    return await underCurrentKey(context, live, async () => {
      const written = writeLetter(text, commitment);
      const kept = await sealForTwo(context, live, { item: id, author, kind: 'letter' }, written);
      if (!kept) return { refused: 'key:conflict' };
      const { sealed, commitment: binding } = kept;
      const act = await signAct(signedIn(context).keys, {
        space: live.id,
        author,
        kind: 'letter:hand_over',
        item: id,
        // A letter may be delivered long before or after the messages around it: it names none of them.
        parents: [],
        commitment: binding,
        envelope: sealed.envelope,
      });
      return context.call(endpoints.letters.handOver, {
        params: { space: live.id, letter: id },
        body: { sealed, act, leavesAt: context.clock.meant(leavesAt).toISOString() },
      });
    });
  } catch (fault) {
    // Some signs take more room than others.
    if (fault instanceof RangeError) return { refused: 'request:too_large', field: 'text' };
    throw fault;
  }
}

async function isThere(context: Context, live: LiveSpace, id: string): Promise<boolean> {
  await catchUp(context, live);
  if (live.snapshot.letters.some((one) => one.id === id)) return true;
  const answer = await context.call(endpoints.letters.list, { params: { space: live.id } });
  return !isRefusal(answer) && answer.letters.some((one) => one.id === id);
}
