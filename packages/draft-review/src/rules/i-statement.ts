import type { Rule } from '../engine/rule.ts';

const source = 'Rosenberg 2003; dialogues.md 5';

/** Whether a sentence about oneself is one: what was seen, felt, needed and asked for. */
export const iStatement: readonly Rule[] = [
  {
    id: 'not-a-camera',
    category: 'observation',
    strength: 'medium',
    find: [
      '[you _ (always|never|constantly) >',
      '[(when|because|that) you _ (ignore|ignored|attack|attacked|abandon|abandoned|manipulate|manipulated|disrespect|disrespected|betray|betrayed|reject|rejected|neglect|neglected|dismiss|dismissed|use|used me|punish|punished|humiliate|humiliated|abuse|abused) >',
      '[(you are|you were) _ (selfish|cold|lazy|cruel|rude|mean|unfair|thoughtless|careless|inconsiderate|difficult|stubborn|controlling|dishonest|irresponsible|ungrateful) >',
      '[you (wanted to|meant to|tried to|did it to|did that to) (hurt|punish|embarrass|control|annoy|upset|get back) >',
    ],
    unless: { told: { where: 'opening', any: ['reported'] } },
    why: 'A camera would not see this: it holds a judgement.',
    question: 'What would a camera have seen, and when?',
    source,
  },
  {
    id: 'thought-as-feeling',
    category: 'feeling',
    strength: 'medium',
    find: [
      '[i _ (feel|felt|am feeling) _ (that|like (you|i|we|it|they|nobody|no one|he|she)|as if|as though|you|it is|he|she|they|we) >',
    ],
    why: 'After “I feel that …” comes a thought.',
    question: 'What do you feel: sad, afraid, angry, tired, lonely?',
    source,
  },
  {
    id: 'verdict-as-feeling',
    category: 'feeling',
    strength: 'medium',
    find: [
      '[(i _ (feel|felt|am feeling)|makes me feel|made me feel) _ (ignored|abandoned|betrayed|rejected|disrespected|manipulated|attacked|unwanted|unheard|misunderstood|used|neglected|judged|bullied|cheated|blamed|criticised|let down|taken for granted|unappreciated|unloved|threatened|invisible|excluded|controlled|dismissed|belittled|abused|unsupported|pressured) >',
    ],
    unless: {
      told: {
        where: 'opening',
        any: ['reported'],
      },
    },
    why: 'This word says what they did to you more than what you feel.',
    question: 'And what does that feel like inside?',
    source,
  },
  {
    id: 'need-of-a-person',
    category: 'need',
    strength: 'light',
    find: [
      '[i _ (need|needed|want|wanted) _ (you|him|her|them|my (son|daughter|mum|dad|mother|father|brother|sister)) to >',
    ],
    unless: {
      free: {
        where: 'sentence',
        any: ['freedom'],
      },
    },
    why: 'This is a request. A need can be met in more than one way, by more than one person.',
    question: 'What is underneath: rest, safety, honesty, to belong?',
    source,
  },
  {
    id: 'request-without-a-no',
    category: 'request',
    strength: 'medium',
    find: [
      '[you _ (must|have to|should|need to|had better|ought to|have got to) >',
      '[(stop|quit) (being|doing|ignoring|treating|talking|acting|making|blaming|shouting|interrupting|lying|calling|judging) >',
      '[be (more|less|nicer|kinder|better|honest|a better) >',
      '[(or else|otherwise i|or i will|if you do not) >',
      '[(just|please)? try (harder|to be (more|better|nicer)) >',
    ],
    unless: {
      not: { where: 'over', any: ['not_bound'] },
      told: { where: 'opening', any: ['reported'] },
    },
    why: 'It is hard to say no to this, or to know when it is done.',
    question: 'What could they do this week that both of you would recognise? May they say no?',
    source,
  },
];
