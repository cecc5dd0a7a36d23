import type { ActRule, Step } from '../protocol.ts';
import { dialogueWords } from '../timers.ts';

/**
 * Speaker and listener (after PREP's speaker–listener technique): brief, said back, confirmed by the one who spoke; no
 * rebuttal, no solutions. Nobody takes the floor: it is asked for, and passed.
 *
 * @param apart what this protocol allows beside it while someone has the floor.
 */
export const speaking = (apart: Readonly<Record<string, ActRule>>): Record<string, Step> => ({
  speak: {
    floor: true,
    acts: {
      say: { by: 'speaker', words: dialogueWords.chunk, to: 'paraphrase' },
      pass_floor: {
        by: 'speaker',
        to: 'speak',
        swaps: true,
        clears: ['floor_asked', 'confirm', 'not_quite'],
      },
      ask_floor: { by: 'listener', marks: 'floor_asked', when: { notOwn: 'floor_asked' } },
      ...apart,
    },
  },
  paraphrase: {
    acts: {
      paraphrase: { by: 'listener', words: dialogueWords.reply, to: 'confirm' },
      ask_clarify: { by: 'listener', words: dialogueWords.chunk, to: 'speak' },
      pass: { by: 'listener', to: 'speak' },
    },
  },
  confirm: {
    floor: true,
    acts: {
      confirm: { by: 'speaker', to: 'speak', clears: ['not_quite'] },
      not_quite: { by: 'speaker', words: dialogueWords.chunk, to: 'paraphrase' },
      pass: { by: 'speaker', to: 'speak', clears: ['not_quite'] },
      pass_floor: {
        by: 'speaker',
        to: 'speak',
        swaps: true,
        clears: ['floor_asked', 'confirm', 'not_quite'],
      },
    },
  },
});
