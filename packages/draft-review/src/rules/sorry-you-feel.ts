import type { Rule } from '../engine/rule.ts';

/** Regret for the reader's feeling, reading or memory, in place of the deed. */
export const sorryYouFeel: readonly Rule[] = [
  {
    id: 'sorry-you-feel',
    category: 'sorry-you-feel',
    strength: 'strong',
    find: [
      '[@regret _ (that|if|to hear|to learn|only)? ~2 (you|u|your) _ (@reading|@harsh|so|still|such|the need|perception|memory|impression|feelings) >',
      '[(it|that) _ (hurts|pains|saddens|grieves|makes me sad|is sad|is a shame|is a pity|bothers) ~1 (that)? (you|u) >',
      '[i (hate|am sad|am sorry|feel bad|regret) _ (that)? (you|u) _ (feel|felt|think|thought|see|saw|believe|took|take) >',
    ],
    why: 'It can sound as if the trouble is how they took it, not what you did.',
    question: 'What did you do that led to this feeling?',
    source: 'Ingall & McCarthy 2023; apologies.md R3',
  },
  {
    id: 'sorry-it-upset-you',
    category: 'sorry-you-feel',
    strength: 'medium',
    find: [
      '[@regret ~1 (my ~2|it|this|that|what i ~2|the ~2) _ (was|were|has|have|did)? _ (@sore|@harsh|not) ~1 (you|to you|for you|your|with you) >',
      '[@regret _ (that)? (it|this|my ~2) _ (upset|hurt|bothered|offended|stressed|distressed|annoyed|disappointed) >',
    ],
    why: 'It can sound like regret for the effect, and not for the act.',
    question: 'Which part of what you did was wrong, whoever had heard it?',
    source: 'Schumann 2014; apologies.md R3',
  },
  {
    id: 'sorry-for-your-view',
    category: 'sorry-you-feel',
    strength: 'medium',
    find: [],
    why: 'It can sound as if you regret how they see it, and not what you did.',
    question: 'What happened, before they felt or thought so?',
    source: 'Ingall & McCarthy 2023; apologies.md R3',
  },
];
