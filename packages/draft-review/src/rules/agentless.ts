import type { Rule } from '../engine/rule.ts';

/** The deed has no doer. */
export const agentless: readonly Rule[] = [
  {
    id: 'nobody-did-it',
    category: 'agentless',
    strength: 'medium',
    find: [
      '[(@det|@adjective)? @adjective? (@deed_noun|@fault_noun|feelings|voices) _ (was|were|is|are|been|being|got|get|has been|have been|had been) _ (@badpart|@past) !by|cause|when >',
      '[(you|u) _ (were|was|got|get|have been|had been) _ (@badpart|left|lied|sent|put|kept|passed|hit|caught|made) !by|cause >',
    ],
    why: 'It can sound as if it happened by itself.',
    question: 'Who did it? Could you begin with “I”?',
    source: 'Ingall & McCarthy 2023, “by zombies”; apologies.md R4',
  },
  {
    id: 'it-happened',
    category: 'agentless',
    strength: 'medium',
    find: [
      '[(what|whatever|everything that|all that) _ (happened|went on|occurred|took place|came about) >',
      '[(how|the way) (it|things|that|this|everything|matters|stuff|all this) ~1 (went|turned|ended|came|got|was|were|worked|happened|unfolded|panned|played|did|is) >',
      '[(things|it|everything|stuff|matters|one thing) _ (got|went|became|turned|ended|came|led|slipped|drifted|spiralled|boiled|escalated|happened|fell|blew|kicked|slid) >',
      '[there (was|were|has been|have been) ~2 (@deed_noun|@fault_noun|lapse|lapses|failure|failures|trouble|coldness|distance|falling out|incident|row|scene|argument) >',
      '[(my|the|your|our) (money|savings|car|letter|letters|ring|visits|calls|phone|door) _ (went|disappeared|vanished|stopped|dried|ended|broke|got|ran) >',
    ],
    why: 'It can sound as if nobody had a hand in it.',
    question: 'What did you do, in the order it happened?',
    source: 'Battistella 2014; apologies.md R4',
  },
  {
    id: 'no-doer',
    category: 'agentless',
    strength: 'medium',
    find: [],
    why: 'It can sound as if it came about without you.',
    question: 'What was your hand in it?',
    source: 'Battistella 2014; apologies.md R4',
  },
];
