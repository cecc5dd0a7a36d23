import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { draft } from '../conversation/draft.ts';
import { keepPage } from '../pages/keep-page.ts';
import { loadPages } from '../pages/load-pages.ts';
import type { LettersOpened } from '../pages/page-content.ts';
import { parse } from '../sealing/parse.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { LiveLetters } from './live-letters.ts';

/**
 * Which letters one has opened, sealed to oneself. On this device it is kept at once. To one's other devices it goes with
 * a private page that is written whenever one comes to the letters or leaves them, whether or not one was opened, and
 * that is as long in either case: so neither a request nor its length tells.
 */
const here = (context: Context, live: LiveSpace) => draft(context, live.id, 'letters-opened');

const pageOf = ({ pages }: Context, live: LiveSpace) =>
  [...pages.opened.values()].find(({ content }) => content.kind === 'opened' && content.space === live.id);

export async function readOpened(context: Context, live: LiveSpace, letters: LiveLetters): Promise<void> {
  const kept = parse(await here(context, live).load());
  for (const id of Array.isArray(kept) ? kept : []) letters.opened.add(String(id));
}

export async function keepOpened(context: Context, live: LiveSpace, letters: LiveLetters): Promise<void> {
  await here(context, live).save(JSON.stringify([...letters.opened]));
}

/** What other devices told, and what they are to know. */
export async function shareOpened(context: Context, live: LiveSpace, letters: LiveLetters): Promise<void> {
  const { own } = live.snapshot.space;
  const received = live.snapshot.letters.filter(({ author }) => author !== own.member).map(({ id }) => id);
  if (received.length === 0) return;
  if (!context.pages.isLoaded && isRefusal(await loadPages(context))) return;
  const page = pageOf(context, live);
  for (const [id, isOpened] of Object.entries(contentOf(page?.content) ?? {})) {
    if (isOpened === 1) letters.opened.add(id);
  }
  await keepOpened(context, live, letters);
  const marks = received.toSorted().map((id) => [id, letters.opened.has(id) ? 1 : 0] as const);
  const content: LettersOpened = { kind: 'opened', space: live.id, letters: Object.fromEntries(marks) };
  await keepPage(context, { id: page?.id ?? crypto.randomUUID(), content });
}

const contentOf = (content: { kind: string } | undefined) =>
  content?.kind === 'opened' ? (content as LettersOpened).letters : null;
