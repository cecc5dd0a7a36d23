import type { LetterAnswerView } from '@footbridge/contract';
import type { waiting } from '@footbridge/db';

type Row = waiting.WaitingRow;

export const isAnswer = ({ kind }: Row): boolean => kind === 'letter:answer_shown';

/** What `answerLetter` had waiting. */
export const answeredIn = ({ detail }: Row) =>
  detail as { readonly letter: string; readonly answer: LetterAnswerView | null };
