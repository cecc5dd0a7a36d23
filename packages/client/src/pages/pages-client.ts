import type { Context } from '../context.ts';
import { readable, type Readable } from '../store.ts';
import { clearPages } from './clear-pages.ts';
import { keepPage } from './keep-page.ts';
import { loadPages } from './load-pages.ts';
import { bringBack, letGo, removePage } from './remove-page.ts';
import { sendPages } from './send-pages.ts';
import type { Answer } from '../wire/answer.ts';
import type { PageToKeep, PagesState } from './page.ts';

/** What a person keeps for themselves, with nobody invited. */
export interface PagesClient {
  readonly state: Readable<PagesState>;
  load(): Answer;
  /** Kept on this device, sealed, at once; handed over in a pause, or when there is a connection. */
  keep(page: PageToKeep): Answer;
  /** Hands over what waits without a pause. */
  send(): void;
  remove(id: string): Answer;
  /** Removes all of them for good, with the passphrase. */
  clear(own: { passphrase: string }): Answer;
  bringBack(): Answer;
  /** What was removed cannot be brought back any more. */
  letGo(): void;
}

/** What a person keeps for themselves, as the pages see it. */
export const pagesClient = (context: Context): PagesClient => ({
  state: readable(context.pages.state),
  load: () => loadPages(context),
  keep: (page) => keepPage(context, page),
  send: () => sendPages(context),
  remove: (id) => removePage(context, id),
  clear: (own) => clearPages(context, own),
  bringBack: () => bringBack(context),
  letGo: () => letGo(context),
});
