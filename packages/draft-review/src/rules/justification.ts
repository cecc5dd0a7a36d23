import type { Rule } from '../engine/rule.ts';

/** Circumstance, motive, custom or best efforts, put forward as if they cancelled the deed. */
export const justification: readonly Rule[] = [
  {
    id: 'circumstance',
    category: 'justification',
    strength: 'medium',
    find: [
      '[i (was|am|were|had been|have been|been|got) _ (under|going through|in|on|off|up|having|at|just)? ~2 (@state|@cause_noun|pressure|years old|time) >',
      '[i (had|have|got) ~3 (@cause_noun|@state|on my mind|on my plate|to work|to think|choice|time|to) >',
      '[(my|the|our|work|life|money|things) ~2 (@cause_noun|was|were|has been|is|had) _ (@state|mad|crazy|tight|hard|difficult|busy|full|stressful|short|all over) >',
      '[(it|that|this) (was|is|had been|has been) _ (@cause_noun|hard|tough|late|hot|a hard|a long|a difficult|a bad|the worst|an accident) >',
      '[(there|we) (was|were|had) _ (no|little|not enough|never) ~1 (money|time|choice|room|help|way|work|food|sleep) >',
      '[(because|cos|cause|since) (i|we|the|my|it|of) >',
    ],
    why: 'It can be heard as a reason why it does not count.',
    question: 'Does this explain, or does it excuse? Have you said which?',
    source: 'Schumann 2014; Lewicki 2016; apologies.md R6',
  },
  {
    id: 'upbringing',
    category: 'justification',
    strength: 'medium',
    find: [
      '[(my|our) (own)? (@kin|parents|generation|family|culture|people) ~3 (@past|did|was|were|never|is|had) >',
      '[(that|it|this) (is|was) _ (how|the way|what|just) ~1 (i|we|people|one|everyone|things|it) >',
      '[(in|back in|of) (those|these|my|our|them|that) ~1 (days|day|time|times|country|culture|generation|village|family) >',
      '[(everybody|everyone|all|any|most|every|nobody|no one|one) ~1 (did|does|was|would|@kin|parent|parents|smacked|simply|gives|told|had) >',
      '[i (am|was|have|have always) _ (never|always|not|from|just|bad|hopeless|old) >',
      '[(the bible|scripture|the church|our faith) ~4 >',
    ],
    why: 'It can be heard as: others did it too, so it was not wrong.',
    question: 'Does it explain, or does it excuse? What would you choose now?',
    source: 'Schumann 2014; apologies.md R6',
  },
  {
    id: 'good-intentions',
    category: 'justification',
    strength: 'medium',
    find: [
      '[i _ (only|just|never|did not|was only|was just)? _ (meant|mean|wanted|want|tried|trying|intended|intend|hoped|thought|believed|felt) _ (to|it|you|that|well|the|for|what|i)? >',
      '[(it|that|everything i did) (was|were) _ (for|to|out of|meant|supposed|never) >',
      '[(my|the) _ (intention|intentions|heart|purpose|aim|motives) _ (was|were) >',
    ],
    why: 'It can sound as if what you wanted should count for more than what it did.',
    question: 'What did it do to them, whatever you wanted?',
    source: 'Ingall & McCarthy 2023, “I didn’t mean to”; apologies.md R6, R8',
  },
  {
    id: 'did-my-best',
    category: 'justification',
    strength: 'medium',
    find: [
      '[(i|we) _ (did|tried|done) ~2 (best|hardest|could|everything|what) >',
      '[(what|how) _ (else|was|were|am|could|can) ~1 (i|we)? _ (supposed|meant|to|do|have|could) >',
      '[(nobody|no one|they|the ~1|@kin|everyone) _ (told|said|advised|warned|asked|gives|gave) ~1 (me|us|you|i|to|that) >',
      '[i (had|have) no (idea|clue|choice|way|other) >',
      '[i (did not|could not|do not) _ (know|remember|realise|have|hear|see|think|help|read) >',
    ],
    why: 'It can be heard as: nothing better could be done, so there is nothing to be sorry for.',
    question: 'What could have been done better? What was it like for them?',
    source: 'Coleman (justwantedtosay.com); apologies.md R6',
  },
  {
    id: 'reason-given',
    category: 'justification',
    strength: 'medium',
    find: [],
    why: 'Beside an apology it can be heard as the reason why it does not count.',
    question: 'Does this explain, or does it excuse? Have you said which?',
    source: 'Schumann 2014; apologies.md R6',
  },
];
