import type { Span } from './draft-review-score.ts';

/** What a reader without grammar finds: every “if” and “but”, to the end of its clause; and a short list of phrases. */

const search = (text: string, patterns: readonly (readonly [RegExp, string])[]): Span[] =>
  patterns.flatMap(([pattern, category]) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      category,
    })),
  );

const words = [
  [/\bif\b[^,.!?\n]*/gi, 'conditional'],
  [/\bbut\b[^,.!?\n]*/gi, 'contrast'],
] as const;

const phrases = [
  [/(?<=\bsorry\b[^.!?\n]{0,20})\bif\b[^,.!?\n]*/gi, 'conditional'],
  [/\b(?:any \w+ i|whatever i|in case|may have|might have)\b[^,.!?\n]*/gi, 'conditional'],
  [/(?<=\bsorry\b[^.!?\n]{0,80})\b(?:but|however|although|though)\b[^.!?\n]*/gi, 'contrast'],
  [
    /\bsorry (?:that )?(?:yo)?u (?:feel|felt|took|were|are|think|thought|got|see)\b[^,.!?\n]*/gi,
    'sorry-you-feel',
  ],
  [/\b(?:mistakes|things|words|promises) (?:were|got|was) \w+[^,.!?\n]*/gi, 'agentless'],
  [
    /\b(?:did my best|never meant|didn['’]t mean|was only trying|was under|was (?:drunk|tired|stressed|young))\b[^,.!?\n]*/gi,
    'justification',
  ],
  [/\byou (?:made me|provoked|started|never|always|pushed|drove)\b[^,.!?\n]*/gi, 'blame-shift'],
  [
    /\b(?:only|just) (?:a|once|joking)\b[^,.!?\n]*|\b(?:years ago|not that bad|no big deal|nobody['’]s perfect)\b/gi,
    'minimising',
  ],
  [
    /\b(?:please forgive|forgive me|you (?:need|have) to|you owe|let['’]s move|call me|move on)\b[^,.!?\n]*/gi,
    'demand',
  ],
] as const;

export const baselines = {
  'if and but': (text: string) => search(text, words),
  'phrase list': (text: string) => search(text, phrases),
};
