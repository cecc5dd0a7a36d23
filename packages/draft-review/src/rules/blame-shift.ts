import type { Rule } from '../engine/rule.ts';

const source = 'Schumann 2014, blaming the hurt person; apologies.md R7';

/** The reader, or somebody else, is made to have caused it or to share it. */
export const blameShift: readonly Rule[] = [
  {
    id: 'you-caused-it',
    category: 'blame-shift',
    strength: 'strong',
    find: [
      '[(you|u) _ (made|pushed|drove|provoked|forced|started|brought|put|got|turned|let|taught|left|asked) ~1 (me|us|it|for it|this|the|no|him|on) >',
      '[(you|u) (never|always|only|kept|keep|hardly|did not|would not|could have|should have|might have|ought|had to|chose|can|know how|know what|know i|knew) >',
      '[(you|u) (are|were|was|have been|can be) _ (not|no|always|just as|also|a|so|too|the one|as bad|hardly|being)? _ (difficult|easy|hard|a difficult|rude|perfect|an angel|a saint|blameless|innocent|impossible|stubborn|there|bad|fault|help|who) >',
      '[your _ (own)? (attitude|behaviour|mouth|temper|lies|drinking|silence|tone|moods|words|choice|choices|conduct|fault|doing|idea) >',
      '[because (of)? (you|u|your|how you|the way you) >',
    ],
    why: 'It can sound as if it was their own fault.',
    question: 'What was your own part, whatever they did?',
    source,
  },
  {
    id: 'both-of-us',
    category: 'blame-shift',
    strength: 'strong',
    find: [
      '[(we|us) _ (both|all|each) >',
      '[(it|that) takes two >',
      '[(faults|fault|blame|wrong|mistakes|wrongs) ~2 (both|two|all|sides|either) >',
      '[(so|neither|nor) (did|were|was|are|have|do|had) (you|u) >',
      '[(you|u) ~3 (too|as well|either|yourself|also|back|first|part|share) $',
    ],
    why: 'It can sound like a share-out of the blame.',
    question: 'Could your own part stand without theirs beside it?',
    source,
  },
  {
    id: 'if-you-had',
    category: 'blame-shift',
    strength: 'strong',
    find: [
      '[if (you|u) _ (had|were|was|did|would|could|just|only|of|listened) >',
      '[had (you|u) >',
      '[if (it were|it was|it had) not (been)? for (you|your) >',
    ],
    why: 'It can sound as if it would not have happened but for them.',
    question: 'What could you have done differently, whatever they did?',
    source,
  },
  {
    id: 'someone-else',
    category: 'blame-shift',
    strength: 'strong',
    find: [
      '[(your|my|the|that|this|our)? @adjective? (@kin|he|she|they|him|her|the school|the court|everyone) ~2 (turned|poisoned|put|made|filled|told|kept|stopped|let|should|ought|started|drove|came between|got between|wanted|never|interfered|twisted|left|forced|egging|encouraged|talked|wound|set|has|have) >',
      '[(it|that) (was|is) _ (all|really)? (@kin|him|her|he|she|they|your @kin|my @kin) >',
      '[(blame|ask|thank) (your|my|the) @kin >',
    ],
    why: 'It can sound as if someone else is to answer for it.',
    question: 'What was your own part in it?',
    source: 'Coleman (kidsinthehouse.com), on the other parent; apologies.md R7',
  },
  {
    id: 'made-me',
    category: 'blame-shift',
    strength: 'strong',
    sure: true,
    find: [
      '^ [you _ (made|make|got|drove|had) me _ (angry|mad|furious|cross|wild|do it|hit|shout|lose|snap|crazy|to it) >',
      '^ [you _ (drove|pushed|forced|provoked) me (to it|into it|too far|$) >',
    ],
    unless: { refused: { where: 'next', any: ['owning_wrong'] } },
    why: 'It can sound as if it was their own fault.',
    question: 'What was your own part, whatever they did?',
    source,
  },
  {
    id: 'turned-against',
    category: 'blame-shift',
    strength: 'strong',
    sure: true,
    find: [
      '^ [(your|my|the|that|this|our) ~1 @kin ~3 (turned|turn|set|poisoned|turning|put) ~3 against (me|us) >',
      '^ [(he|she|they|you) _ (has|have|had)? _ (turned|set|poisoned|turning|put) ~3 against (me|us) >',
    ],
    unless: {
      denied: { where: 'over', any: ['denial'] },
      refused: { where: 'next', any: ['owning_wrong'] },
    },
    why: 'It can sound as if someone else is to answer for it.',
    question: 'What was your own part in it?',
    source: 'Coleman (kidsinthehouse.com), on the other parent; apologies.md R7',
  },
  {
    id: 'their-share',
    category: 'blame-shift',
    strength: 'medium',
    find: [],
    why: 'Beside an apology it can be heard as somebody else’s share of it.',
    question: 'What was your own part, whatever they did?',
    source,
  },
];
