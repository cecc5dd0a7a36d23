import type { LetterView } from '@footbridge/contract';
import { asAccount, letters, spaces } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { letterView } from './letter-view.ts';

/** All letters of a space that one may see, whole and sealed: which of them is opened is for nobody else to know. */
export async function listLetters(
  { actor, database }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | { letters: LetterView[] }> {
  return asAccount(database, actor.accountId, async (tx) => {
    const reader = await spaces.findOwnMemberId(tx, space);
    if (!reader) return refuse('space:unknown');
    const [rows, answers] = await Promise.all([letters.list(tx, space), letters.listAnswers(tx, reader)]);
    return { letters: rows.map((row) => letterView(row, reader, answers)) };
  });
}
