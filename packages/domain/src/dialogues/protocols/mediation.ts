import type { Protocol } from '../protocol.ts';
import { dialogueWords } from '../timers.ts';
import { speaking } from './speaking.ts';

const { chunk, reply, statement } = dialogueWords;
const sleepOnIt = 24 * 60 * 60_000;

/**
 * Mediation, facilitative: the neutral leads the way and decides nothing. Each has talked with the neutral alone before
 * it begins, as before every conversation with one. What is agreed goes to signature the normal way; a neutral signs nothing.
 */
export const mediation: Protocol = {
  needsNeutral: true,
  start: 'terms',
  turn: 'speak',
  steps: {
    terms: { consent: true, acts: { accept_terms: { by: 'all', joint: true, to: 'welcome' } } },
    welcome: {
      acts: {
        welcome: { by: 'neutral', words: statement },
        ground_rules: { by: 'party', joint: true, to: 'opening' },
        go_on: { by: 'neutral', to: 'opening' },
      },
    },
    opening: {
      acts: {
        say: { by: 'speaker', words: statement },
        clarify: { by: 'neutral', words: chunk },
        done: { by: 'speaker', to: 'opening_summary' },
      },
    },
    opening_summary: {
      acts: {
        summarise: { by: 'neutral', words: reply, to: 'opening_check' },
        go_on: { by: 'neutral', to: 'opening_check' },
      },
    },
    opening_check: {
      acts: {
        accept_summary: {
          by: 'speaker',
          marks: 'opened',
          onceBoth: ['opened', 'issues'],
          to: 'opening',
          swaps: true,
        },
        not_quite: { by: 'speaker', words: chunk, to: 'opening_summary' },
      },
    },
    issues: {
      acts: {
        name_issue: { by: 'neutral', words: chunk, clears: ['accept_issues'] },
        amend_issue: { by: 'party', words: chunk, clears: ['accept_issues'] },
        accept_issues: { by: 'party', joint: true, to: 'speak', when: { atLeast: { name_issue: 1 } } },
        conclude: { by: 'neutral', to: 'close' },
      },
    },
    ...speaking({
      ask: { by: 'neutral', words: chunk },
      explored: { by: 'all', joint: true, to: 'options' },
      conclude: { by: 'neutral', to: 'close' },
    }),
    options: {
      acts: {
        option: { by: 'all', words: chunk, lists: true },
        mark: { by: 'party', takes: 'option', asksMark: true },
        settle: { by: 'neutral', to: 'draft', when: { overlap: true } },
        park: { by: 'neutral', to: 'speak' },
        conclude: { by: 'neutral', to: 'close' },
      },
    },
    draft: {
      acts: {
        clause: { by: 'all', words: reply, lists: true, clears: ['accept_clauses'] },
        accept_clauses: { by: 'party', joint: true, to: 'sign', when: { atLeast: { clause: 1 } } },
        park: { by: 'neutral', to: 'speak' },
        conclude: { by: 'neutral', to: 'close' },
      },
    },
    sign: {
      consent: true,
      acts: {
        sign: { by: 'party', joint: true, to: 'close', when: { after: sleepOnIt } },
        reopen: { by: 'party', to: 'draft' },
      },
    },
    close: {
      acts: {
        look_back: { by: 'all', words: reply },
        finish: { by: 'all', joint: true, to: 'done' },
        conclude: { by: 'neutral', to: 'done' },
      },
    },
  },
};
