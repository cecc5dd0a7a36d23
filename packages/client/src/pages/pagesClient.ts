import type { Context } from '../context.ts';
import { readable } from '../store.ts';
import type { PagesClient } from '../types.ts';
import { clearPages } from './clearPages.ts';
import { keepPage } from './keepPage.ts';
import { loadPages } from './loadPages.ts';
import { bringBack, letGo, removePage } from './removePage.ts';
import { sendPages } from './sendPages.ts';

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
