import type { Rule } from '../engine/rule.ts';

const why = 'What comes after this word can be heard as the real message. It takes the apology back.';
const question = 'What would be left if you stopped before this word?';
const source = 'Lerner 2017, “no but”; apologies.md 4';

const find = [
  '<!nothing|anything|all|choice|option|everyone|everybody|nobody|none|everything|anyone|one|who|what|no|help|any [but !for >',
  '^ [(however|nevertheless|nonetheless|albeit|except|except that|mind you|mind|then again|then|conversely|notwithstanding|notwithstanding that|still and all|at the end of the day|having said that|that said|that being said|at the same time|on the other hand|with the caveat that|in my defence|in fairness|to be fair|all the same|even so|granted|with that said|be that as it may|in saying that) !much|hard|long|you|then|me|for|if|when|the >',
  '[(however|mind you|then again|having said that|that said|that being said|in my defence|in fairness|to be fair|except that|except|albeit|with the caveat that|having said this|on the other hand|at the same time|and yet|be it said) (you|your|he|she|they|it|we|my|the|there|i|that|this|did|who|what|no|nobody|everyone|people|not|let|if|a|please|maybe|perhaps|@kin|in|one|some) >',
  '^ [(yet|still) !again|to|more|another|think|am|love|have|feel|miss|remember (you|your|he|she|it|we|they|my|i|there|that|the|this|everyone|everybody|no|nobody|who|what|a|@kin|let|come|did|if|not|kids|people|maybe|perhaps) >',
  '[(although|though|even though|even if (you|it|one|he|she|they|the|there)|whereas|notwithstanding|notwithstanding that|tempered by) >',
  '[then again (you|i|it|they|he|she|the|my) >',
  '^ [it is just (that)? (i|you|we|it|the|he|she|my) >',
  '[its just (i|you|we|it|the|he|she|my) >',
  '^ [just (do not|you|remember|know|stop) >',
  '<!if [only (you|your|he|she|they|it|we|my|there) >',
  '^ [(while|whilst|as much as|much as) >',
  '[(it is (just|only)|it was (just|only)|the thing is|the problem is|thing is|trouble is|point is) (that)? (you|your|i|he|she|they|we|my|it) >',
];

/** A word such as “but”, and what follows it takes the apology back. The other direction is no fault. */
export const contrast: readonly Rule[] = [
  {
    id: 'owning-but-excuse',
    category: 'contrast',
    strength: 'strong',
    find,
    needs: [
      { where: 'before', any: ['sorry', 'own', 'deed'] },
      { where: 'here', any: ['blame-shift', 'justification', 'minimising', 'demand', 'excuse_sure'] },
    ],
    unless: {
      free: {
        where: 'here',
        any: ['freedom'],
      },
      told: {
        where: 'opening',
        any: ['said_sorry'],
      },
      excuseBefore: {
        where: 'before',
        any: ['excuse_before'],
      },
    },
    why,
    question,
    source,
  },
  {
    id: 'sorry-but',
    category: 'contrast',
    strength: 'medium',
    find,
    needs: [{ where: 'before', any: ['sorry', 'own'] }],
    unless: {
      turn: {
        where: 'here',
        any: ['owning_turn'],
      },
      repair: { where: 'here', any: ['repair'] },
      free: {
        where: 'here',
        any: ['freedom'],
      },
      told: {
        where: 'opening',
        any: ['said_sorry'],
      },
      time: { where: 'over', any: ['time_word'] },
    },
    why,
    question,
    source,
  },
  {
    id: 'but-you',
    category: 'contrast',
    strength: 'strong',
    find: [
      '^ [(but|however|still|yet|nevertheless|that said|mind you|then again) _ (you|u) !(can|may|do not|did not deserve|were right|deserved|are free|never (complained|asked|gave)) >',
    ],
    needs: [
      { where: 'here', any: ['blame-shift', 'you_blamed'] },
      { where: 'text', any: ['sorry'] },
    ],
    unless: {
      ask: {
        where: 'before',
        any: ['excuse_before'],
      },
    },
    why,
    question,
    source,
  },
  {
    id: 'although-first',
    category: 'contrast',
    strength: 'strong',
    find: ['^ [(although|though|even though|while|whilst|whereas|much as|as much as|granted|albeit) >'],
    needs: [
      { where: 'here', any: ['sorry', 'own', 'deed', 'granting'] },
      {
        where: 'after',
        any: ['blame-shift', 'justification', 'minimising', 'demand', 'excuse_sure', 'excuse_after'],
      },
    ],
    unless: {
      turn: {
        where: 'after',
        any: ['owning_wrong'],
      },
      repair: {
        where: 'after',
        any: ['freedom'],
      },
    },
    why,
    question,
    source,
  },
  {
    id: 'although-excuse-first',
    category: 'contrast',
    strength: 'strong',
    find: ['^ [(although|though|even though|while|whilst|whereas|much as|granted) >'],
    needs: [
      { where: 'here', any: ['blame-shift', 'justification', 'minimising', 'excuse_sure', 'you_did'] },
      { where: 'after', any: ['sorry'] },
    ],
    unless: {
      turn: {
        where: 'after',
        any: ['owning_wrong'],
      },
    },
    why: 'Putting this first can sound as if the apology is only half yours to make.',
    question: 'Would the apology be whole without this part?',
    source,
  },
  {
    id: 'though-last',
    category: 'contrast',
    strength: 'medium',
    find: [
      '^ [(you|your|he|she|they|it|we|i|there|that|everyone|the|my|@kin) ~~12 (though|mind|mind you|however|tho) $',
    ],
    needs: [
      { where: 'before', any: ['sorry', 'own'] },
      {
        where: 'here',
        any: ['blame-shift', 'justification', 'minimising', 'demand', 'excuse_sure', 'you_did'],
      },
    ],
    unless: {
      turn: {
        where: 'here',
        any: ['owning_sure'],
      },
    },
    why,
    question,
    source,
  },
  {
    id: 'turned-round',
    category: 'contrast',
    strength: 'medium',
    find: [],
    why,
    question,
    source,
  },
];
