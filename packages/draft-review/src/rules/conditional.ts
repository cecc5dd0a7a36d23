import type { Rule } from '../engine/rule.ts';

const why = 'It can sound as if you are not sure that it happened, or that it hurt.';
const source = 'Schumann 2014; Ingall & McCarthy 2023, “sorry if”';

const whether = {
  where: 'over',
  any: ['whether'],
} as const;
const notCondition = {
  where: 'over',
  any: ['not_condition'],
} as const;
const readerFree = {
  where: 'over',
  any: ['reader_free'],
} as const;

/** The offence, the harm or the apology itself is made to depend on something. */
export const conditional: readonly Rule[] = [
  {
    id: 'if-with-sorry',
    category: 'conditional',
    strength: 'strong',
    find: ['[@if >'],
    needs: [{ where: 'sentence', any: ['sorry'] }],
    unless: {
      whether,
      notCondition,
      readerFree,
      plan: {
        where: 'sentence',
        any: ['own_plan'],
      },
      mine: {
        where: 'over',
        any: ['my_counterfactual'],
      },
      told: {
        where: 'opening',
        any: ['reported'],
      },
      yourDoing: {
        where: 'over',
        any: ['if_you_had'],
      },
      courtesy: { where: 'over', any: ['courtesy'] },
    },
    why,
    question: 'Do you know that it hurt? If you do, what would you say without the “if”?',
    source,
  },
  {
    id: 'if-it-hurt',
    category: 'conditional',
    strength: 'strong',
    find: [
      '[if (ever|perhaps|maybe|at times|indeed|at all|at any time)? (i|we|anything|something|my|any|anyone|what i|the way i|some of|it|that|this|they|these|those) ~4 @sore >',
      '[if (ever)? i|we (ever|have|had)? _ (was|were|been) _ (@bad_trait|too|harsh|hard|a|not|ever|unfair|hurtful|absent|distant|strict|not there|the) >',
      '[if (ever)? i|we (ever|have)? _ (seemed|sounded|appeared|came|come|made|failed|neglected|did|said|wronged|mistreated|let|crossed|overstepped|caused|ignored|lied|forgot|treated|have done|have said|gave|hit|went) >',
      '[if (you|u|anyone|anybody|someone|they|he|she) (ever)? _ (felt|feel|were|was|got|took|thought|think|found|saw|have been|have felt|misunderstood|are|still feel|cried|heard|believe|remember) _ (@harsh|that|it|i|me|my|like|as|them|this|what) >',
      '[if (what|the things|the story|the stories|your version|your memory|that|it|this|any of|all of|half of) ~5 (is|was|are|were|did|happened) _ (true|right|so|real|accurate|really|happen|correct|how|what|happened) >',
      '[if (i|we) did (say|do|hurt|call|tell|hit|upset|promise|make|cause|that|this|anything|something) >',
      '[if ~3 i (was|were|am|seemed) _ (hard on|hard upon|less than|too|cruel|harsh|a bad|rude|unfair|sharp|at fault|wrong|strict|cold|distant|unkind|mean|out of) >',
      '[if it (was|were) _ (sinful|wrong|wicked|cruel|bad|unkind|hurtful|rude|my|a mistake|selfish) >',
      '[(as|so) long as you _ (stop|forgive|do|are|let|accept|say|come|drop|promise|agree|know|do not) >',
      '[if that is (how|what|the way) (you|it) >',
      '[if (mistakes|harm|wrong|damage|things|feelings|anything|something|any) (was|were|have been|got|has been) >',
      '[if there (was|were|is|has been|have been) (any|anything|something|ever|hurt|harm|pain|times) >',
    ],
    unless: {
      invited: {
        where: 'after',
        any: ['invited'],
      },
      whether,
      notCondition,
      plan: { where: 'sentence', any: ['own_plan'] },
      told: {
        where: 'opening',
        any: ['reported'],
      },
      readerFree,
    },
    why,
    question: 'Did it happen? What would you say if you took their word for it?',
    source,
  },
  {
    id: 'should-it-have-hurt',
    category: 'conditional',
    strength: 'strong',
    find: [
      '^ [should (my|anything|any|you|it|this|that|the|these|those|some|what|i) ~5 (have|of) (@past|been|taken|given|done|felt) >',
      '[should i have _ (woken|upset|hurt|offended|caused|said|done|disturbed|given|spoken|embarrassed) >',
      '[were i to (have|be) >',
      '^ [should (my|anything|any|it|the|these|those|what|you) ~4 (offend|hurt|upset|feel|cause) >',
    ],
    why,
    question: 'Did it cause harm? What do you know of it?',
    source,
  },
  {
    id: 'to-the-extent',
    category: 'conditional',
    strength: 'strong',
    find: [
      '[(to|in) (whatever|any|some|what|the) (extent|degree|way|ways|measure|sense|respect|respects) ~1 (that)? (i|you|my|we|it|they|anything|this) >',
      '[(insofar|inasmuch) as >',
      '[in so far as >',
      '[to the extent >',
      '[to any extent >',
    ],
    needs: [{ where: 'sentence', any: ['sorry', 'own'] }],
    why,
    question: 'Which part did you do? Could you name it?',
    source,
  },
  {
    id: 'may-have',
    category: 'conditional',
    strength: 'medium',
    find: [
      '[i _ (may|might) _ (have|of) (not|never)? _ !to|lost (@past|been|done|said|come|gone|caused|given|made|let|hurt) >',
      '[(perhaps|maybe|possibly) i _ (was|did|have|had|hurt|am|@harm|could have|should have|went|got|made|came|should not|was not) >',
      '[i _ (was|did|have been|hurt|am) (perhaps|maybe|possibly) >',
      '[i perhaps|possibly @past >',
      '[i _ (may|might) _ (conceivably|possibly|perhaps|well|inadvertently|unwittingly|at times|have|once) _ (have)? _ (been|@past|had|done|hit) >',
      '[(where|wherever|when|whenever) (my words|i|my actions|anything i ~1|i ever) _ (may|might) have >',
      '[(maybe|perhaps|possibly) (it|that|this) (is|was) (my|me|i|partly) >',
      '[(i do not know|not sure|do not remember|can not recall|no idea) (if|whether|what) i _ (did|done|said|hurt|have|was|upset) ~2 (anything|something|wrong|it|that|you)? >',
      '[there (may|might) have been ~2 (times|moments|things|occasions|days|mistakes|a time) >',
      '[(mistakes|things|harm|words|feelings|damage|something|anything|some|it|my ~3|that|this|what i ~3) (may|might) (well)? have (been|caused|hurt|come|upset|offended|made|seemed|given|sounded|felt) >',
      '[it (may be|might be|could be|is possible|is conceivable|is quite possible) (that)? (i|my|we) >',
      '@fault_noun [(that)? (i|we|my ~3|it|this|you) _ (may|might|could) _ (have|of) >',
      '[@det (ways|times|things|times when|thing|wrong) ~2 i (may|might) (have|of) >',
      '[i suppose|guess i (was|could|might|may|did|must|have|should) >',
      '[i (must|seem to) have (hurt|upset|offended|done|said|been|come|made) >',
      '[i (seem|appear) to have >',
      '[i _ probably _ (hurt|upset|was|did|could|should|made|offended|let|wronged) >',
    ],
    unless: {
      whatCame: { where: 'here', any: ['consequence'] },
      told: { where: 'opening', any: ['reported'] },
    },
    why: 'It can sound as if you are not ready to say that you did it.',
    question: 'Did you do it? Is there still a doubt in your own mind?',
    source: 'Battistella 2014, on conditional apologies',
  },
  {
    id: 'any-harm',
    category: 'conditional',
    strength: 'strong',
    find: [
      '@sorry ~~5 [any _ @fault_noun >',
      '@sorry ~~3 for [(whatever|anything|any|whichever|everything i might) ~1 (it is|it was)? >',
      '@sorry ~~6 [(whatever|anything) (it is|it was|i|you|we|my|that|happened) >',
      '@sorry ~3 [such ~2 (@fault_noun|apology) ~1 as ~4 (may|might|be|any) >',
      '@sorry ~3 [what ever i >',
      '[(whatever|what ever) (i|it is i|it was i) _ (did|done|have done|said|may have) >',
      '@sorry ~2 to [(anyone|anybody|whoever|everyone who|all who|those who|any of you|any who) ~5 (hurt|offended|felt|feels|upset|was|were|i) >',
      '@sorry ~~4 [in (any|whatever|some) way >',
      '@sorry ~~6 [if any >',
      '^ [(whatever|anything|any) (i|it|wrong|@fault_noun) ~6 $ ~~1 (i am)? @sorry',
      '[in (any|whatever) way >',
      '@sorry ~~3 for [(all|everything|things|what|that) (you|u) _ (think|feel|say|believe|claim|remember|reckon|imagine) _ (i|we|that|happened) >',
      '[(what|whatever) (you|u) _ (think|feel|say|believe|claim|reckon|imagine|call) _ (i did|i have done|i said|i am guilty|happened|my) >',
      '^ [(apparently|supposedly|allegedly|seemingly) (i|my|we) >',
      '[i _ (apparently|supposedly|allegedly|seemingly) (@past|have|was|am) >',
      '[(alleged|supposed|perceived|so called) (@fault_noun|@deed_noun|crimes|sins|offences|wrongdoing|behaviour|abuse|wrongs|faults|failings|slights) >',
    ],
    needs: [{ where: 'sentence', any: ['sorry', 'own'] }],
    unless: {
      readerFree: {
        where: 'here',
        any: ['freedom'],
      },
      notAny: {
        where: 'opening',
        any: ['denial'],
      },
    },
    why: 'It can sound as if you do not know, or will not say, what you did.',
    question: 'Which thing do you mean? What did they tell you?',
    source: 'Schumann 2014; Ingall & McCarthy 2023',
  },
  {
    id: 'bargain',
    category: 'conditional',
    strength: 'strong',
    find: [
      '[i (will|would|can|could|am willing to|am ready to|am happy to|am prepared to) _ (@sorry|say @sorry|be @sorry|say i am @sorry|admit|own up|own my|say it|make it up|do my part|forgive) ~~6 (if|when|once|as soon as|provided|as long as|after|the day|the minute|the moment) (you|your|she|he|they|we|u) >',
      '[i (will|would|can|could|am) not _ (@sorry|say @sorry|be @sorry|going to @sorry) ~~4 (until|unless|before) >',
      '[when (you|u|she|he) _ (@sorry|say @sorry|own|admit|are ready to @sorry) ~~4 i will >',
    ],
    why: 'It makes your apology depend on what the other does.',
    question: 'Would you say it if they never did their part?',
    source: 'Lerner 2017',
  },
  {
    id: 'had-i-known',
    category: 'conditional',
    strength: 'medium',
    find: [
      '[had i (known|realised|thought|understood|guessed|any|had any|seen how|been told) >',
      '[if i had (known|realised|understood|guessed|had any idea|been told|thought) (you|it|that|how|what|this|there|for) >',
      '[if i knew (then|you|it|that|how) >',
      '[if (somebody|someone|anybody|anyone|you) had (only|just)? (told|said|let me) >',
    ],
    unless: {
      told: {
        where: 'opening',
        any: ['reported'],
      },
    },
    why: 'It can sound as if it was only wrong because they minded, or because nobody told you.',
    question: 'What could you have known at the time?',
    source: 'Schumann 2014, defensive strategies',
  },
  {
    id: 'whether-or-not',
    category: 'conditional',
    strength: 'medium',
    find: ['[whether (or not)? (i|it|that|this|my|you|they|there|or) >'],
    needs: [{ where: 'sentence', any: ['sorry'] }],
    unless: {
      asked: { where: 'over', any: ['whether'] },
      meant: {
        where: 'here',
        any: ['intent_word'],
      },
      readerFree: { where: 'here', any: ['whether_free'] },
    },
    why,
    question: 'Did it happen? Can you say so?',
    source,
  },
];
