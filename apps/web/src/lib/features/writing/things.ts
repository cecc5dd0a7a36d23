import type { KeptPassage } from '@footbridge/client';
import type { Finding, Review } from '@footbridge/draft-review';
import { passageOf, withoutKept } from './kept-passages.ts';

/** A passage to look at. Its id stays the same while the text around it moves. */
export interface Thing extends Finding {
  readonly id: string;
  /** The words themselves. */
  readonly words: string;
}

/** What there is to look at in a text, in its order, without what its writer decided to keep. */
export function thingsIn(text: string, review: Review, kept: readonly KeptPassage[]): Thing[] {
  if (!review.readable) return [];
  const seen = new Map<string, number>();
  return withoutKept(text, review.findings, kept)
    .toSorted((one, other) => one.start - other.start)
    .map((finding) => {
      const { ruleId, words } = passageOf(text, finding);
      const name = `${ruleId} ${words}`;
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return { ...finding, id: `${name} ${before}`, words: text.slice(finding.start, finding.end) };
    });
}
