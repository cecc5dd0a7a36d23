import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** A private page as it is kept: how often it was written, and what it holds, sealed. */
export interface KeptPage {
  readonly revision: number;
  readonly envelope: string;
}

/**
 * A page is written over the revision its author had before them (0: none). Someone who wrote on another device
 * meanwhile is told, so that neither text is lost. Sending the same again, because no answer came, changes nothing.
 *
 * @param others how many pages the account has.
 */
export function keepPage(
  kept: KeptPage | undefined,
  next: { readonly from: number; readonly envelope: string },
  others: number,
): Refusal | { type: 'page:kept' | 'page:unchanged'; revision: number } {
  if (kept?.envelope === next.envelope) return { type: 'page:unchanged', revision: kept.revision };
  if ((kept?.revision ?? 0) !== next.from) return refuse('state:changed');
  if (!kept && others >= limits.pages) return refuse('page:too_many');
  return { type: 'page:kept', revision: next.from + 1 };
}
