import { endpoints, type LetterView, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { Letter } from '../letters/letter.ts';
import { openerForTwo } from '../letters/key-of-two.ts';
import { createLiveLetters } from '../letters/live-letters.ts';
import { readOpened } from '../letters/opened-letters.ts';
import { takeInLetters } from '../letters/take-in-letters.ts';
import { hashAct, openProven } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { ExportedLetter } from './export-file.ts';
import { exportText } from './export-text.ts';

/** All letters of a space that one may see, as the server tells them now. */
export async function fetchLetters(
  context: Context,
  live: LiveSpace,
): Promise<readonly LetterView[] | RefusalReply> {
  const answer = await context.call(endpoints.letters.list, { params: { space: live.id } });
  return isRefusal(answer) ? answer : answer.letters;
}

/** With what is said of them, and what proves them. */
export async function exportLetters(
  context: Context,
  live: LiveSpace,
  views: readonly LetterView[],
): Promise<ExportedLetter[]> {
  live.snapshot = { ...live.snapshot, letters: views };
  const letters = createLiveLetters(() => takeInLetters(context, live, letters));
  await readOpened(context, live, letters);
  await letters.takeIn();
  const { items } = letters.state.get();
  return Promise.all(views.map((view, index) => exportLetter(context, live, view, items[index])));
}

async function exportLetter(
  context: Context,
  live: LiveSpace,
  view: LetterView,
  letter: Letter | undefined,
): Promise<ExportedLetter> {
  const signingKey = keysAt(context, live, view.author, view.sealed.epoch)?.signing;
  const expected = { act: 'letter:hand_over', envelope: 'letter', item: view.id } as const;
  const opened = signingKey
    ? await openProven(openerForTwo(context, live), view, expected, signingKey)
    : null;
  return {
    id: view.id,
    author: view.author,
    isOwn: view.author === live.snapshot.space.own.member,
    leavesAt: view.leavesAt,
    sentAt: view.sentAt,
    text: letter?.text ?? null,
    commitment: letter?.commitment ?? null,
    answer: letter?.answer ?? null,
    report: letter?.report ?? null,
    signed: exportText(
      context,
      live,
      view.sealed,
      opened,
      view.sentAt === null ? null : await hashAct(live.id, view.author, view.act),
    ),
  };
}
