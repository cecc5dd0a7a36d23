import { endpoints } from '@footbridge/contract';
import { isRefusal, type Report } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { readable, type Readable } from '../store.ts';
import type { Answer } from '../wire/answer.ts';
import { answerLetter } from './answer-letter.ts';
import { handOver } from './hand-over.ts';
import { writeAnswer, writeReport } from './letter-content.ts';
import { createLiveLetters, type LiveLetters } from './live-letters.ts';
import { keepOpened, readOpened, shareOpened } from './opened-letters.ts';
import { takeInLetters } from './take-in-letters.ts';
import type { LetterAnswer, LetterToHandOver, LettersState } from './letter.ts';

/** The letters of one space: those that were handed over, and what is said of them. */
export interface LettersClient {
  readonly state: Readable<LettersState>;
  /** All of them come, opened or not: so opening one asks for nothing. */
  load(): Answer;
  handOver(letter: LetterToHandOver): Answer;
  /** Until it goes. Nobody ever knows of it. */
  takeBack(id: string): Answer;
  /** Remembered here at once, and handed over with the others by `rest`: opening is no request. */
  open(id: string): Promise<void>;
  /** Whoever leaves the letters leaves the same behind, whether or not they opened one. */
  rest(): Promise<void>;
  /** Null takes it back. */
  answer(id: string, answer: LetterAnswer | null): Answer;
  report(id: string, report: Report | null): Answer;
}

/** The letters of one space, as the pages see them. */
export function lettersClient(context: Context, live: LiveSpace): LettersClient {
  live.letters ??= createLiveLetters((letters) => takeInLetters(context, live, letters));
  const { letters } = live;
  return {
    state: readable(letters.state),
    load: () => load(context, live, letters),
    handOver: (letter) => handOver(context, live, letter),
    takeBack: (id) => takeBack(context, live, id),
    async open(id) {
      letters.opened.add(id);
      await keepOpened(context, live, letters);
      await letters.takeIn();
    },
    rest: () => shareOpened(context, live, letters),
    answer: (id, answer) => answerLetter(context, live, id, answer && writeAnswer(answer)),
    report: (id, report) => answerLetter(context, live, id, report && writeReport(report)),
  };
}

async function load(context: Context, live: LiveSpace, letters: LiveLetters): Answer {
  const refusal = await live.inTurn(async () => {
    const answer = await context.call(endpoints.letters.list, { params: { space: live.id } });
    if (isRefusal(answer)) return answer;
    live.snapshot = { ...live.snapshot, letters: answer.letters };
    letters.isLoaded = true;
    await readOpened(context, live, letters);
    await letters.takeIn();
  });
  if (refusal) return refusal;
  await shareOpened(context, live, letters);
  await letters.takeIn();
}

async function takeBack(context: Context, live: LiveSpace, letter: string): Answer {
  const answer = await context.call(endpoints.letters.takeBack, { params: { space: live.id, letter } });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}
