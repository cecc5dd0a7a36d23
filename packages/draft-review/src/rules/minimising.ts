import type { Rule } from '../engine/rule.ts';

const source = 'Schumann 2014, minimising; apologies.md R5';

/** The deed or the harm is made small. */
export const minimising: readonly Rule[] = [
  {
    id: 'only-small',
    category: 'minimising',
    strength: 'medium',
    find: [
      '[(it|that|this) (was|is) _ (only|just|hardly|barely|nothing|nothing but|merely|no more than) >',
      '[i _ (only|just|hardly|barely|merely|never even) _ (ever)? @harm_small >',
      '[(a|an|my|the|that|this|some|one|any|your) _ (little|small|tiny|minor|slight|silly|harmless|odd|stupid|momentary|trivial|bit of) ~2 (@deed_noun|@fault_noun|slap|tap|smack|joke|prank|row|argument|spat|tiff|outburst|lapse|upset|matter|thing|delay|falling out) >',
      '[(a bit|a little|a touch|slightly|sort of|kind of|kinda|somewhat|a tad) (of)? ~2 (@bad_trait|harsh|sharp|late|rough|hard|loud|short|much|fun|banter|teasing) >',
      '[(once|twice|one time|a couple of times|a few times|once or twice|now and then|the once) $',
    ],
    why: 'It can sound as if it was small, when for them it was not.',
    question: 'How big was it for them? What have they told you?',
    source,
  },
  {
    id: 'not-that-bad',
    category: 'minimising',
    strength: 'medium',
    find: [
      '[(it|that|this|they) _ (was|were|is|are|did|do|can) not _ (that|so|as|all that|even|really|exactly|like|the end|a big|such|hurt|much|deep|serious|have been|kill) >',
      '[(no|not a|not any) _ (big|great|real|lasting)? _ (deal|harm|damage|thing|bones|biggie|tragedy|crime) >',
      '[(you|u) (are|were) _ (overreacting|exaggerating|making|blowing|fine|over it) >',
      '[(you|u) _ (turned|came|grew|did|got|survived|look|seem|soon) _ (out|up|over|it|fine|okay|well|all right|alright|cheered) >',
      '[(storm|mountain|molehill|water under|in the wash|fuss|drama) ~4 $',
      '[(all|every|most|lots of|plenty of|nobody|no|we all|everyone|everybody|other) ~2 (perfect|families|family|parents|kids|people|children|mistakes|siblings|sinners|fight|fights|argue) >',
      '[(worse|worst) ~3 (things|than|happens|happen|in the) >',
      '[at least (i|you|it|we|nobody) >',
    ],
    why: 'It can be heard as: you should not be hurt by something so small.',
    question: 'Who can say how much it hurt?',
    source,
  },
  {
    id: 'long-ago',
    category: 'minimising',
    strength: 'medium',
    find: [
      '[(it|that|this|all that|they) (was|is|happened|were) _ @past_time >',
      '[(it|that|this) (was|is) _ (all)? (in the past|behind us|over|done with|forgotten|history|years|forever ago|decades) >',
      '[@past_time $',
    ],
    why: 'It can sound as if time alone should have mended it.',
    question: 'Is it long ago for them as well?',
    source,
  },
  {
    id: 'made-small',
    category: 'minimising',
    strength: 'medium',
    find: [],
    why: 'Beside an apology it can sound as if it did not matter much.',
    question: 'Would they say it in these words?',
    source,
  },
  {
    id: 'only-once',
    category: 'minimising',
    strength: 'medium',
    sure: true,
    find: ['^ [i (only|just) _ @harm_small (you|him|her|them) ~1 (once|twice|one time) >'],
    why: 'It can be heard as: you should not be hurt by something so small.',
    question: 'Who can say how much it hurt?',
    source,
  },
];
