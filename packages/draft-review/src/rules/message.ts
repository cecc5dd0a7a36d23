import type { Rule } from '../engine/rule.ts';

const source = 'Gottman & Silver 1999; dialogues.md 5';

/** The calm check: words that raise the heat of a message. Asked for by the writer, never run by itself. */
export const message: readonly Rule[] = [
  {
    id: 'always-never',
    category: 'heat',
    strength: 'medium',
    find: [
      '[you _ (always|never|constantly|forever) >',
      '[you are always >',
      '[every (single|damn|bloody) time you >',
    ],
    unless: {
      told: {
        where: 'opening',
        any: ['reported'],
      },
    },
    why: '“Always” and “never” are hard to hear: people think of the one time it was not so.',
    question: 'Which one time do you mean?',
    source,
  },
  {
    id: 'name-calling',
    category: 'heat',
    strength: 'strong',
    find: [
      '[you (are|were|re)? _ (a|an|such a|such an|being|being a|just|nothing but)? _ (selfish|pathetic|useless|liar|coward|idiot|stupid|bitch|bastard|narcissist|toxic|disgusting|worthless|evil|monster|crazy|mad|insane|ungrateful|spoilt|spoiled|brat|psycho|hypocrite|lazy|cruel|heartless|cold|childish|ridiculous|dramatic|manipulative|controlling) !(to|of|that|child) >',
      '[(shut up|shut your|fuck you|fuck off|piss off|screw you|go to hell|get lost|drop dead|get stuffed|sod off|bugger off|damn you) >',
    ],
    why: 'A name for what they are stops the talk.',
    question: 'What did they do, without a word for what they are?',
    source,
  },
  {
    id: 'contempt',
    category: 'heat',
    strength: 'medium',
    find: [
      '[(typical|as usual|here we go again|whatever|big surprise|what a surprise|how convenient|good for you|congratulations|give me a break|oh please|spare me|grow up|get over yourself|get a grip|calm down) $',
      '[(do not even|dont even) (start|try|think|bother) >',
      '[(you|u) (make|made) me sick >',
      '[i (hate|despise|can not stand) you >',
      '[as if you (care|cared|would|ever|know|knew) >',
      '[what is (wrong with you|your problem|the matter with you) >',
      '[who do you think you >',
    ],
    unless: {
      told: { where: 'opening', any: ['reported'] },
    },
    why: 'It can sound like looking down on them.',
    question: 'What do you hope they will understand?',
    source,
  },
  {
    id: 'threat',
    category: 'heat',
    strength: 'strong',
    find: [
      '[(or else|or i will|otherwise i will) >',
      '[i will (make sure|make you|never (speak|talk|see)|tell everyone|cut you|sue|call the|take you to court|see you in court) >',
      '[(this is your|your|a) (last|final) (chance|warning) >',
      '[you will (regret|be sorry|pay|never see|wish) >',
      '[if you (do not|ever) ~8 (i will|we are|you will) (never|not|done|cut|tell|stop|regret|sue) >',
    ],
    unless: {
      free: {
        where: 'sentence',
        any: ['freedom'],
      },
    },
    why: 'It can sound like a threat, and fear closes the door.',
    question: 'What do you need? Can you ask so that “no” is safe?',
    source,
  },
  {
    id: 'mind-reading',
    category: 'heat',
    strength: 'light',
    find: [
      '[you (just|only|obviously|clearly|probably)? (want|wanted|wants) (to hurt|to punish|me to suffer|to control|attention|to win|my money) >',
      '[you (do not|never) (care|cared|loved|love|think of) >',
      '[you (think|thought) (you are|i am|it is) (better|so|perfect|stupid|funny|your) >',
      '[you are (just|only|doing this) (trying to|doing this|to) >',
      '[you did (it|that|this) (on purpose|to hurt|to spite|to punish) >',
    ],
    unless: {
      told: { where: 'opening', any: ['reported'] },
    },
    why: 'It tells them what is in their head.',
    question: 'What did you see or hear? What do you not know yet?',
    source,
  },
];
