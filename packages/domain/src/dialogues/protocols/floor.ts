import type { Protocol } from '../protocol.ts';
import { dialogueWords } from '../timers.ts';
import { speaking } from './speaking.ts';

/** Either may stop here: what was said stays said. */
const stopHere = { by: 'party', to: 'done' } as const;

/** The floor. After PREP's speaker–listener technique; solving comes only once both feel understood. */
export const floor: Protocol = {
  start: 'speak',
  turn: 'speak',
  hints: [
    { after: 3, of: 'confirm', hint: 'share_floor' },
    { after: 2, of: 'not_quite', hint: 'say_less' },
  ],
  steps: {
    ...speaking({ understood: { by: 'party', joint: true, to: 'together' } }),
    together: { acts: { solve: { by: 'party', joint: true, to: 'agenda' }, stop_here: stopHere } },
    agenda: {
      acts: {
        name_point: { by: 'party', words: dialogueWords.chunk },
        agenda_set: { by: 'party', joint: true, to: 'ideas' },
        stop_here: stopHere,
      },
    },
    ideas: {
      acts: {
        suggest: { by: 'party', words: dialogueWords.chunk, lists: true },
        ideas_enough: { by: 'party', joint: true, to: 'agree' },
        stop_here: stopHere,
      },
    },
    agree: {
      acts: {
        offer: { by: 'party', words: dialogueWords.reply, clears: ['agree'] },
        agree: { by: 'party', joint: true, to: 'follow_up', when: { atLeast: { offer: 1 } } },
        stop_here: stopHere,
      },
    },
    follow_up: {
      acts: {
        name_date: { by: 'party', words: dialogueWords.chunk, clears: ['agree_date'] },
        agree_date: { by: 'party', joint: true, to: 'done', when: { atLeast: { name_date: 1 } } },
        stop_here: stopHere,
      },
    },
  },
};
