import type { Protocol } from '../protocol.ts';
import { dialogueWords } from '../timers.ts';

const { chunk, reply } = dialogueWords;
const piece = ['not_quite', 'mirror'];

/**
 * Mirror. After the Imago dialogue: said in small pieces, mirrored, validated, felt; validating is not agreeing. That
 * someone asks for it, and now or later or no, is the proposal every conversation begins with.
 */
export const mirror: Protocol = {
  start: 'intent',
  turn: 'send',
  hints: [
    { after: 2, of: 'not_quite', hint: 'say_less' },
    { after: 4, of: 'not_quite', hint: 'break_or_neutral' },
  ],
  steps: {
    intent: {
      acts: {
        state: { by: 'speaker', words: chunk, to: 'intent_back' },
        pass: { by: 'speaker', to: 'intent_back' },
      },
    },
    intent_back: {
      acts: { state: { by: 'listener', words: chunk, to: 'send' }, pass: { by: 'listener', to: 'send' } },
    },
    send: {
      floor: true,
      acts: {
        say: { by: 'speaker', words: chunk, to: 'mirror', clears: piece },
        no_more: { by: 'speaker', to: 'summarise', when: { atLeast: { confirm: 1 } } },
        pass: { by: 'speaker', to: 'swap' },
      },
    },
    mirror: {
      acts: {
        mirror: { by: 'listener', words: reply, to: 'check' },
        ask_slower: { by: 'listener', to: 'send' },
        pass: { by: 'listener', to: 'more' },
      },
    },
    check: {
      acts: {
        confirm: { by: 'speaker', to: 'more' },
        not_quite: { by: 'speaker', words: chunk, to: 'mirror' },
        say_less: { by: 'speaker', to: 'send', when: { atLeast: { not_quite: 2 } } },
        pass: { by: 'speaker', to: 'more' },
      },
    },
    more: {
      acts: {
        is_there_more: { by: 'listener', to: 'more_answer' },
        pass: { by: 'listener', to: 'more_answer' },
      },
    },
    more_answer: {
      acts: { more: { by: 'speaker', to: 'send' }, no_more: { by: 'speaker', to: 'summarise' } },
    },
    summarise: {
      acts: {
        summarise: { by: 'listener', words: reply, to: 'summary_check' },
        pass: { by: 'listener', to: 'validate' },
      },
    },
    summary_check: {
      acts: {
        complete: { by: 'speaker', to: 'validate' },
        missing: { by: 'speaker', words: chunk, to: 'summarise' },
        pass: { by: 'speaker', to: 'validate' },
      },
    },
    validate: {
      acts: {
        validate: { by: 'listener', words: reply, to: 'empathise' },
        /** What makes sense, and a question about the rest. */
        partial: { by: 'listener', words: reply, to: 'send' },
        pass: { by: 'listener', to: 'empathise' },
      },
    },
    empathise: {
      acts: {
        empathise: { by: 'listener', words: chunk, to: 'empathy_check' },
        pass: { by: 'listener', to: 'swap' },
      },
    },
    empathy_check: {
      acts: {
        yes: { by: 'speaker', to: 'swap' },
        actually: { by: 'speaker', words: chunk, to: 'empathy_mirror' },
        pass: { by: 'speaker', to: 'swap' },
      },
    },
    empathy_mirror: {
      acts: {
        mirror: { by: 'listener', words: reply, to: 'swap' },
        pass: { by: 'listener', to: 'swap' },
      },
    },
    swap: {
      acts: {
        swap: {
          by: 'party',
          joint: true,
          to: 'send',
          swaps: true,
          clears: ['confirm', ...piece],
          when: { fewerThan: { swap: 1 } },
        },
        finish: { by: 'party', to: 'requests' },
      },
    },
    requests: {
      acts: {
        ask_for: { by: 'speaker', words: chunk, lists: true, when: { fewerThan: { ask_for: 3 } } },
        asked: { by: 'speaker', to: 'gift', when: { atLeast: { ask_for: 1 } } },
        pass: { by: 'speaker', to: 'appreciate' },
      },
    },
    gift: {
      acts: {
        give: { by: 'listener', takes: 'ask_for', to: 'appreciate' },
        pass: { by: 'listener', to: 'appreciate' },
      },
    },
    appreciate: {
      acts: {
        appreciate: { by: 'speaker', words: chunk, to: 'appreciation_mirrored' },
        pass: { by: 'speaker', to: 'appreciate_back' },
      },
    },
    appreciation_mirrored: {
      acts: {
        mirror: { by: 'listener', words: reply, to: 'appreciate_back' },
        pass: { by: 'listener', to: 'appreciate_back' },
      },
    },
    appreciate_back: {
      acts: {
        appreciate: { by: 'listener', words: chunk, to: 'last_mirror' },
        pass: { by: 'listener', to: 'done' },
      },
    },
    /** Whoever began it ends it. */
    last_mirror: {
      acts: {
        mirror: { by: 'speaker', words: reply, to: 'done' },
        pass: { by: 'speaker', to: 'done' },
      },
    },
  },
};
