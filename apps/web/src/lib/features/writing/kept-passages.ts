import type { KeptPassage } from '@footbridge/client';
import type { Finding } from '@footbridge/draft-review';

/** Words on either side that tell one passage from another of the same words. */
const neighbours = 2;
const word = /[\p{L}\p{M}\p{N}’']+/gu;

const wordsIn = (text: string) => text.toLowerCase().match(word) ?? [];
/** Far enough for two words of any language. */
const reach = 80;

/** A passage as it is remembered: what was asked, its words, and the words next to it. */
export function passageOf(text: string, { ruleId, start, end }: Finding): KeptPassage {
  const before = wordsIn(text.slice(Math.max(0, start - reach), start)).slice(-neighbours);
  const after = wordsIn(text.slice(end, end + reach)).slice(0, neighbours);
  return {
    ruleId,
    words: wordsIn(text.slice(start, end)).join(' '),
    before: before.join(' '),
    after: after.join(' '),
  };
}

/** 0: another passage. Its own words are the same and so are those on one side (1) or on both (2). */
function likeness(one: KeptPassage, other: KeptPassage): number {
  if (one.ruleId !== other.ruleId || one.words !== other.words) return 0;
  return Number(one.before === other.before) + Number(one.after === other.after);
}

/**
 * Which findings still wait for a decision. Each passage that is kept answers for one finding, the one most like it: the
 * same words elsewhere are another passage, and words that were changed are looked at anew.
 */
export function withoutKept(
  text: string,
  findings: readonly Finding[],
  kept: readonly KeptPassage[],
): Finding[] {
  const pairs = findings.flatMap((finding) => {
    const passage = passageOf(text, finding);
    return kept.map((one) => ({ finding, one, like: likeness(passage, one) }));
  });
  const answered = new Set<Finding>();
  const used = new Set<KeptPassage>();
  for (const { finding, one } of pairs.filter(({ like }) => like > 0).sort((a, b) => b.like - a.like)) {
    if (answered.has(finding) || used.has(one)) continue;
    answered.add(finding);
    used.add(one);
  }
  return findings.filter((finding) => !answered.has(finding));
}
