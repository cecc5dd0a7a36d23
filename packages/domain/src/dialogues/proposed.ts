import { isSide, type Dialogue, type DialogueEvent, type Opening } from './dialogue.ts';

/** How a conversation stands when it has just been asked for. */
export function proposed(
  { protocol, pace, neutral, shuttle, topicWithheld }: Opening,
  { by, at }: DialogueEvent,
): Dialogue {
  const asker = isSide(by) ? by : 'a';
  return {
    protocol,
    pace,
    shuttle,
    neutral: neutral ? 'sits' : 'none',
    phase: 'proposed',
    asker,
    declined: false,
    wasAccepted: false,
    topicWithheld,
    meetAt: null,
    ready: [],
    admitted: false,
    intake: [],
    whereabouts: [],
    screened: {},
    step: null,
    stepSince: at,
    speaker: asker,
    floorWithdrawn: false,
    marks: {},
    chosen: {},
    counts: {},
    items: {},
    optionMarks: {},
    overlap: [],
    rest: null,
    holding: false,
    held: {},
    caucus: null,
    caucusAsked: [],
    caucusOwed: null,
    caucusWords: {},
    seen: { a: 0, b: 0, neutral: 0 },
    movedAt: at,
  };
}
