import type { Rule } from './engine/rule.ts';

/**
 * Words that may mean self-harm or dying. Never a fault: whoever shows a review offers help before anything else. Said
 * too often rather than too seldom.
 */
export const help: readonly Rule[] = [
  {
    id: 'may-be-in-danger',
    category: 'help',
    strength: 'strong',
    find: [
      '(got|get|had|have) the (gun|tablets|pills|rope|knife) (out|counted|ready|here|beside|in)',
      'tablets counted',
      '(put|putting|set) my affairs in order',
      'not (see|seeing)? ~1 the point (of|in) (going on|living|anything|being here|carrying on)',
      'make another (christmas|birthday|year)',
      'do not (see|know) (the|a) (point|way|reason) ~1 (of|in)? _ (going|living|on|forward|carrying)',
      'going on $',
      '(kill|hurt|harm|cut|hang|drown|shoot) (myself|meself)',
      '(end|ending|take|taking|took) (it all|my life|my own life|things for good)',
      '(want|wanted|wish|ready|rather|going|deserve|like|hoping|hope|waiting|prefer) _ (to|i was|i were|be)? _ (die|dead|never been born|not wake up|disappear for good|end it|not exist|not be here|be gone)',
      'suicide|suicidal',
      '(do not|can not|no longer) _ (want|wish|see a reason|see the point|bear|deserve) _ (to|of|in)? _ (live|be alive|living|be here|go on|wake up|exist|keep going|keep living)',
      'i _ can not _ (go on like this|go on|carry on like this|carry on|do this any ~1 longer|take any more|live like this|live with myself|live with this|live without)',
      '(better off|happier|easier|better) (without me|if i was dead|if i were dead|if i was gone|if i were gone|with me gone|dead|when i am gone|if i was not here|if i were not here)',
      '(will not|would not|may not|might not|wont|not going to|am not going to) _ be (around|here|alive) ~3',
      'when i am _ (gone|dead|in my grave|not here)',
      '(no|nothing|little|not much) _ (reason|left|point|purpose|thing)? _ (to|in) (live|living|going on|carrying on) !for|together',
      'nothing (to live|left to live) for',
      '(before|until|when|after|if) i (die|pass away|am dead|go to my grave)',
      'over and out for me',
      'this is goodbye',
      '(pills|tablets|bridge|rope|knife|gun) _ (and|to) (end|finish|jump|be done|make it stop)',
      'make it (all)? stop for good',
      '(finish|end|top|off|unalive) (myself|it all|meself)',
      'kms',
      'do not want to wake up',
      'say goodbye (for good|forever|for ever)',
      'last (letter|message|words) (from me|you will|i will|i write)',
      'my (funeral|grave|death|deathbed|coffin|will be read)',
      'you will be sorry when i am',
    ],
    why: 'These words can mean that somebody is in danger.',
    question: 'Are you safe right now? Would you like to talk to someone today?',
    source: 'WHO, Preventing suicide; apologies.md 2',
  },
];
