import type { Rule } from '../engine/rule.ts';

/** Regret for the reader's reaction, reading or memory instead of the deed. */
export const sorryYouFeel: readonly Rule[] = [
  {
    id: 'sorry-you-feel',
    category: 'sorry-you-feel',
    strength: 'strong',
    find: [
      '<!not [@regret _ (that|to hear|to hear that|to learn|to learn that|to see|to see that|to know|to think|to find|because|about how|for how|for the way|about the way|how|knowing|it is|to read|to read that|to discover|for you)? (you|u|they|he|she) _ (have|had|has|may have|might have|must have)? _ @reading >',
      '<!not [@regret ~2 (that)? (you|u|they|he|she) _ (were|are|was|got|been|have been|feel|felt|seem|seemed|became|look) _ @harsh >',
      '<!not [@regret ~2 (your|his|her|their) (feelings|memories|memory|experience|experiences|perception|reaction|impression|upset|distress|sensitivities|view|opinion|version|heart|pride|ego|hurt|disappointment|anger|pain|sensitivity|expectations|interpretation) >',
      '<!not [@regret _ (that|how|for how|for the way|about how)? (it|this|that|they|my ~2|what i ~3|the ~2|things|anything i ~2|some of what i ~2) _ (came (across|over|out|off)|was (taken|received|perceived|heard|interpreted|seen|read|misunderstood|understood|upsetting|hurtful to you|hard for you|painful for you|difficult for you|so hard for you|such a shock)|were (taken|received|misunderstood|perceived|misinterpreted|interpreted|heard|upsetting)|upset you|hurt you|hurt your|offended|bothered|landed|made you|felt|struck you|seemed|sounded|offends|hurts you|bothers|upsets|still hurts|still bothers|has upset|has hurt|rubbed|got to you|affected|feels|looked|was upsetting|sat|sits|disappointed|did not|caused you|has caused you|caused offence|troubles) >',
      '<!not [@regret ~1 for (how|the way) (you|it|this|that|things) _ (feel|felt|made you|took|take|see|came|affected|seem|must feel|must have felt) >',
      '<!not [@regret ~1 (there (is|was|are|has been)|about) _ (hurt feelings|bad feeling|bad feelings|a misunderstanding|this misunderstanding|the misunderstanding|ill feeling|hard feelings|any confusion|the confusion|your feelings) >',
      '[(it is|that is|what|such)? (a pity|a shame|sad|unfortunate|too bad|regrettable|disappointing) (that|how|to hear|if)? (you|u) _ (@reading|feel|have|can not|do not|let|remember|hold) >',
      '<!not [@regret ~1 (that)? (you|u) _ (can not|could not|do not|did not|will not|would not|were not|are not) ~3 (forgive|see|understand|take|move|get|let|accept|handle|cope|like|appreciate|remember|know|deal|believe|agree|trust|happy|ready|able|feel|find|enjoy) >',
      '[(you|u) (must have|seem to have|may have|obviously|clearly|apparently|seem to) (felt|misunderstood|misread|misheard|taken|got the wrong|imagined|misremembered|taken it|took|misremember|feel|think) >',
      '<!not [(@regret|i hate|it saddens me|i am pained|i am grieved|i deplore|bummer|it is my sorrow|it grieves me|i am sad|feeling sad) ~2 (that|the fact that|to learn|to learn that|how)? (you|u) _ (are|were|was|is|got|get|felt|feel|should be|should have been|have been|must be|ended up|became|became so) _ (so|that|too|such|still|very)? _ (@harsh|vexing|vexed|taking|seeing|thinking|feeling|reading|butthurt|pressed|dissatisfied|affronted|mardy|bent|wounded|in your|put off|sore|bothered|shaken|stressed|worked|salty|pained|triggered|displeased|unhappy|sensitive|not happy|stuck on|hung up|holding) >',
      '<!not [(@regret|i hate|it saddens me|i am pained|i am grieved|i deplore|bummer|it is my sorrow|it grieves me|i am sad|feeling sad) ~2 (that|the fact that|to learn|to learn that|how)? (you|u) _ (have|had|would|should|could|should have|must)? _ (@reading|feel|took|take|taken|recollect|suffered|understood|understand|went away|came away|left thinking|walk away|got your|got so|got your noses|has taken|took offence|see it) >',
      '<!not [@regret _ (that|how)? (it|this|that|my ~6|the ~5|our ~3|any of ~3|some of ~3|anything ~3) _ (has|have|had|is|was|are|were|still|do|does|did)? _ (been|being)? _ (so|such|a|that)? _ (bothered|bothers|bother|annoyed|annoy|annoys|stress|stresses|stressed|pain|pains|paining|pained|upset|upsets|hurt|hurts|offended|offends|troubled|distressed|distress|saddened|wounded|embarrassed|angered|disappointed|shocked|rubbed|hit|affected|made|got to|get to|triggered|vexed|vexes|worried|scared|frightened|confused|insulted|put|rattled|wound|stung|touched) (you|your) >',
      '<!not [@regret _ (that|how)? (it|this|that|my ~6|the ~5|our ~3) _ (has|have|had|is|was|are|were)? _ (been|being|felt|seemed|come across|came across|sounded)? _ (so|such|a)? _ (painful|hurtful|hard|difficult|upsetting|offensive|unpleasant|distressing|source of ~2|hard to (take|hear|bear)|not to your|a disappointment|a shock|unwelcome|too much) (for|to|by)? (you|your|liking|taste)? >',
      '[(you|u) (are|re|were) so (butthurt|pressed|salty|mad|upset|triggered|sensitive|hurt) >',
      '@sorry [(you|u) (are|were) in your (feels|feelings) >',
    ],
    unless: {
      mine: {
        where: 'over',
        any: ['own_cause'],
        example: 'im sorry i made u feel like crap on mothers day',
      },
      ownedNext: {
        where: 'next',
        any: ['owned_next'],
        example: 'I am sorry you felt unwanted. I should have told you every day.',
      },
    },
    why: 'It can sound as if the trouble is how they took it, not what you did.',
    question: 'What did you do that led to this feeling?',
    source: 'Ingall & McCarthy 2023; apologies.md R3',
  },
  {
    id: 'sorry-you-had-to',
    category: 'sorry-you-feel',
    strength: 'light',
    find: [
      '[sorry _ (that)? you (had to|have had to) (feel|hear|see|think|experience|find|deal|go) >',
      '[sorry (that)? you (are|were) (having|going) >',
      '[sorry _ for your (feelings|upset|hurt feelings|sadness|experience) >',
    ],
    unless: {
      ownedNext: {
        where: 'next',
        any: ['owned_next'],
        example: 'I am sorry you had to hear that. That was my doing.',
      },
    },
    why: 'It can sound like sympathy from someone who had no part in it.',
    question: 'What was your part?',
    source: 'apologies.md R3',
  },
];
