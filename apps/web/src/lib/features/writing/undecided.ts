import type { LetterDraft } from '@footbridge/client';
import { Reviewer } from './reviewer.ts';
import { thingsIn, type Thing } from './things.ts';

/**
 * The passages of a draft that take it back most plainly and that its writer has neither changed nor decided to keep:
 * they are shown once more before it is handed over. They never stand in the way.
 * @returns null when the draft cannot be read over here and now.
 */
export async function undecidedIn({ text, kept }: LetterDraft): Promise<readonly Thing[] | null> {
  const reviewer = new Reviewer('apology');
  const review = await reviewer.review(text);
  reviewer.close();
  return review && thingsIn(text, review, kept).filter(({ strength }) => strength === 'strong');
}
