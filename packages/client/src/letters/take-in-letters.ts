import type { LetterAnswerView, LetterView } from '@footbridge/contract';
import type { Context } from '../context.ts';
import { openSigned } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { Letter } from './letter.ts';
import { openerForTwo } from './key-of-two.ts';
import { readAnswer, readLetter, readReport } from './letter-content.ts';
import type { LiveLetters, OpenedLetter } from './live-letters.ts';

/** Opens and checks what the server told of letters, and shows it. */
export async function takeInLetters(context: Context, live: LiveSpace, letters: LiveLetters): Promise<void> {
  const views = live.snapshot.letters;
  const items = await Promise.all(views.map((view) => openLetter(context, live, letters, view)));
  letters.state.set({ items, isLoaded: letters.isLoaded });
}

async function openLetter(
  context: Context,
  live: LiveSpace,
  letters: LiveLetters,
  view: LetterView,
): Promise<Letter> {
  const { own, other } = live.snapshot.space;
  const mine = view.author === own.member;
  const opened = letters.texts.get(view.id) ?? (await openText(context, live, view));
  // What could not be opened may be, once a key has come.
  if (opened.text !== null) letters.texts.set(view.id, opened);
  const said = (answer: LetterAnswerView | null, author: string | undefined) =>
    answer && author ? openAnswer(context, live, view.id, author, answer) : null;
  const ofOwn = await said(view.ownAnswer, own.member);
  const ofOther = await said(view.answer, other?.member);
  const [answer, report] = mine ? [ofOther, ofOwn] : [ofOwn, ofOther];
  return {
    id: view.id,
    mine,
    ...opened,
    leavesAt: view.leavesAt === null ? null : new Date(view.leavesAt),
    sentAt: view.sentAt === null ? null : new Date(view.sentAt),
    isOpened: mine || letters.opened.has(view.id),
    answer: answer === null ? null : readAnswer(answer),
    report: report === null ? null : readReport(report),
  };
}

async function openText(context: Context, live: LiveSpace, view: LetterView): Promise<OpenedLetter> {
  const signingKey = keysAt(context, live, view.author, view.sealed.epoch)?.signing;
  const expected = { act: 'letter:hand_over', envelope: 'letter', item: view.id } as const;
  const text = signingKey ? await openSigned(openerForTwo(context, live), view, expected, signingKey) : null;
  return (text !== null && readLetter(text)) || { text: null, commitment: null };
}

async function openAnswer(
  context: Context,
  live: LiveSpace,
  letter: string,
  author: string,
  { sealed, act }: LetterAnswerView,
): Promise<string | null> {
  const signingKey = keysAt(context, live, author, sealed.epoch)?.signing;
  const expected = { act: 'letter:answer', envelope: 'letter-answer', item: letter } as const;
  const opener = openerForTwo(context, live);
  return signingKey ? openSigned(opener, { author, sealed, act }, expected, signingKey) : null;
}
