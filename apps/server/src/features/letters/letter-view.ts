import type { LetterAnswerView, LetterView } from '@footbridge/contract';
import type { letters } from '@footbridge/db';

export const answerView = ({
  epoch,
  envelope,
  act,
  answeredAt,
}: letters.LetterAnswerRow): LetterAnswerView => ({
  sealed: { epoch, envelope },
  act,
  answeredAt: answeredAt.toISOString(),
});

/**
 * A letter as one of the two may see it. For its receiver it begins when it is sent: how long it waited is its author's
 * own.
 *
 * @param answers what this reader says of letters, and what has reached them of the other's.
 */
export function letterView(
  row: letters.LetterRow,
  reader: string,
  answers: readonly letters.LetterAnswerRow[],
): LetterView {
  const answer = (isOwn: boolean) => {
    const found = answers.find((one) => one.letterId === row.id && one.isOwn === isOwn);
    return found ? answerView(found) : null;
  };
  return {
    id: row.id,
    author: row.authorId,
    sealed: { epoch: row.epoch, envelope: row.envelope },
    act: row.act,
    leavesAt: row.authorId === reader ? row.leavesAt.toISOString() : null,
    sentAt: row.sentAt?.toISOString() ?? null,
    ownAnswer: answer(true),
    answer: answer(false),
  };
}
