import { endpoints } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/LiveSpace.ts';
import { readable } from '../store.ts';
import type { Answer, LettersClient } from '../types.ts';
import { answerLetter } from './answerLetter.ts';
import { handOver } from './handOver.ts';
import { writeAnswer, writeReport } from './letterContent.ts';
import { createLiveLetters, type LiveLetters } from './LiveLetters.ts';
import { keepOpened, readOpened, shareOpened } from './openedLetters.ts';
import { takeInLetters } from './takeInLetters.ts';

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
