import type { ActRule, Protocol } from '../protocol.ts';
import { dialogueWords } from '../timers.ts';

const { chunk, reply } = dialogueWords;

/** Satisfaction is about one topic: another topic asks for it anew. */
const newTopic: ActRule = { by: 'party', joint: true, to: 'topic', clears: ['satisfied'] };
const notAfterAll: ActRule = { by: 'party', unmarks: 'satisfied', when: { own: 'satisfied' } };

/**
 * Understand first. After the Gottman–Rapoport method: nobody persuades until each has said the other's position to the
 * other's satisfaction, which is that person's own word and never inferred.
 */
export const understandFirst: Protocol = {
  start: 'topic',
  turn: 'tell',
  steps: {
    topic: {
      acts: {
        name_topic: { by: 'party', words: chunk, clears: ['agree_topic'] },
        agree_topic: { by: 'party', joint: true, to: 'roles' },
        stop_here: { by: 'party', to: 'done' },
      },
    },
    roles: {
      acts: {
        you_first: { by: 'party', givesWay: true, to: 'tell' },
        flip: { by: 'party', joint: true, flips: true, to: 'tell' },
      },
    },
    tell: {
      floor: true,
      acts: {
        say: { by: 'speaker', words: chunk },
        ask: { by: 'listener', words: chunk },
        done_telling: { by: 'speaker', to: 'summarise' },
        new_topic: newTopic,
        not_after_all: notAfterAll,
      },
    },
    summarise: {
      acts: {
        /** Summary and validation together: neither goes without the other. */
        summarise: { by: 'listener', words: reply, to: 'satisfied' },
        pass: { by: 'listener', to: 'tell', swaps: true },
        not_after_all: notAfterAll,
      },
    },
    satisfied: {
      acts: {
        satisfied: {
          by: 'speaker',
          marks: 'satisfied',
          onceBoth: ['satisfied', 'unlocked'],
          to: 'tell',
          swaps: true,
        },
        not_yet: { by: 'speaker', words: chunk, to: 'tell' },
        ask_what_is_missing: { by: 'listener', when: { fewerThan: { ask_what_is_missing: 1 } } },
        pass: { by: 'speaker', to: 'tell', swaps: true, clears: ['ask_what_is_missing'] },
        new_topic: newTopic,
        not_after_all: notAfterAll,
      },
    },
    unlocked: {
      acts: {
        persuade: { by: 'party', words: reply },
        suggest: { by: 'party', words: reply },
        compromise: { by: 'party', joint: true, to: 'circles' },
        stop_here: { by: 'party', to: 'done' },
      },
    },
    /** What I cannot give and what I can, sealed by each and shown together. */
    circles: {
      acts: {
        circle: { by: 'party', joint: true, words: reply, to: 'compromise' },
        stop_here: { by: 'party', to: 'done' },
      },
    },
    compromise: {
      acts: {
        offer: { by: 'party', words: reply, clears: ['for_now'] },
        for_now: { by: 'party', joint: true, to: 'done', when: { atLeast: { offer: 1 } } },
        stop_here: { by: 'party', to: 'done' },
      },
    },
  },
};
