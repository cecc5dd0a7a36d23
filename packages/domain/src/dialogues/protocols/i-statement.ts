import type { Protocol } from '../protocol.ts';
import { dialogueWords } from '../timers.ts';

const { reply } = dialogueWords;

/**
 * I-statement exchange. After nonviolent communication: what happened, what I feel, what I need, what I ask; heard back;
 * answered freely. After a "no" the one who asked guesses the need behind it, for a request that may not be refused was a demand.
 */
export const iStatement: Protocol = {
  start: 'express',
  turn: 'express',
  hints: [{ after: 2, of: 'not_quite', hint: 'say_less' }],
  steps: {
    express: {
      floor: true,
      acts: {
        express: { by: 'speaker', words: 2 * reply, to: 'hear_back' },
        pass: { by: 'speaker', to: 'turn' },
      },
    },
    hear_back: {
      acts: {
        hear_back: { by: 'listener', words: reply, to: 'check' },
        pass: { by: 'listener', to: 'answer' },
      },
    },
    check: {
      acts: {
        confirm: { by: 'speaker', to: 'answer' },
        not_quite: { by: 'speaker', words: reply, to: 'hear_back' },
        pass: { by: 'speaker', to: 'answer' },
      },
    },
    answer: {
      acts: {
        yes: { by: 'listener', to: 'turn' },
        no: { by: 'listener', words: reply, to: 'after_no' },
        instead: { by: 'listener', words: reply, to: 'weigh' },
        pass: { by: 'listener', to: 'turn' },
      },
    },
    after_no: {
      acts: {
        guess_need: { by: 'speaker', words: reply, to: 'need_check' },
        pass: { by: 'speaker', to: 'turn' },
      },
    },
    need_check: {
      acts: {
        that_is_it: { by: 'listener', to: 'turn' },
        rather: { by: 'listener', words: reply, to: 'turn' },
        pass: { by: 'listener', to: 'turn' },
      },
    },
    weigh: {
      acts: {
        yes: { by: 'speaker', to: 'turn' },
        not_this: { by: 'speaker', to: 'turn' },
      },
    },
    turn: {
      acts: {
        swap: { by: 'party', joint: true, to: 'express', swaps: true, clears: ['not_quite'] },
        finish: { by: 'party', to: 'done' },
      },
    },
  },
};
