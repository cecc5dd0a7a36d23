import {
  otherSide,
  sides,
  type Dialogue,
  type DialogueEvent,
  type DialogueSeat,
  type Opening,
  type Side,
} from './dialogue.ts';
import type { ActRule, Protocol } from './protocol.ts';
import { protocols } from './protocols/index.ts';
import { stepOf } from './step-moves.ts';
import { dialogueTimers } from './timers.ts';
import { knows } from './view.ts';

const protocolOf = ({ protocol }: Pick<Dialogue, 'protocol'>): Protocol => protocols[protocol];
const without = <T>(all: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
const among = (seat: DialogueSeat | null): seat is Side => seat !== null && seat !== 'neutral';

function proposed(
  { protocol, pace, neutral, shuttle, topicWithheld }: Opening,
  { by, at }: DialogueEvent,
): Dialogue {
  const asker = among(by) ? by : 'a';
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

const begun = (state: Dialogue, at: number): Dialogue => ({
  ...state,
  phase: 'active',
  ready: [],
  meetAt: null,
  ...(state.step === null ? { step: protocolOf(state).start, stepSince: at } : {}),
});

/** A step is left: what was chosen there and not by all is forgotten. */
const entered = (state: Dialogue, step: string, at: number): Dialogue =>
  step === 'done'
    ? { ...state, chosen: {}, phase: 'closing', ready: [], caucus: null, held: {} }
    : { ...state, chosen: {}, step, stepSince: at };

function marked(state: Dialogue, rule: ActRule, by: DialogueSeat): Dialogue['marks'] {
  let marks: Record<string, readonly DialogueSeat[]> = without(state.marks, rule.clears ?? []);
  if (rule.marks)
    marks = { ...marks, [rule.marks]: [...(marks[rule.marks] ?? []).filter((one) => one !== by), by] };
  if (rule.unmarks) {
    marks = { ...marks, [rule.unmarks]: (marks[rule.unmarks] ?? []).filter((one) => one !== by) };
  }
  return marks;
}

/** Something the step allows was done, by one or by all together. */
function stepped(state: Dialogue, event: DialogueEvent, rule: ActRule): Dialogue {
  const { act, by, at } = event;
  if (rule.joint && event.audience === 'author' && by) {
    return { ...state, chosen: { ...state.chosen, [act]: { ...state.chosen[act], [by]: event.id } } };
  }
  if (rule.asksMark) {
    if (!event.item || !event.mark || !among(by)) return state;
    const own = { ...state.optionMarks[event.item], [by]: event.mark };
    return { ...state, optionMarks: { ...state.optionMarks, [event.item]: own } };
  }
  const clears = rule.clears ?? [];
  const marks = by ? marked(state, rule, by) : without(state.marks, clears);
  const next: Dialogue = {
    ...state,
    marks,
    chosen: without(state.chosen, clears),
    // What clears its own count begins it anew with this one.
    counts: {
      ...without(state.counts, clears),
      [act]: (clears.includes(act) ? 0 : (state.counts[act] ?? 0)) + 1,
    },
    items: rule.lists && event.words ? { ...state.items, [event.words]: act } : state.items,
  };
  const [once, instead] = rule.onceBoth ?? [];
  if (once && instead && sides.every((side) => marks[once]?.includes(side)))
    return entered(next, instead, at);
  let speaker = rule.swaps ? otherSide(next.speaker) : next.speaker;
  if (rule.givesWay && among(by)) speaker = otherSide(by);
  if (rule.flips && event.with) speaker = event.with;
  return rule.to === undefined ? { ...next, speaker } : entered({ ...next, speaker }, rule.to, at);
}

/** Nobody could tell one cause of a rest from another by how soon it may end: none ends sooner than a break does. */
const rested = (state: Dialogue, { by, at, audience, notBefore = 0, until = 0 }: DialogueEvent): Dialogue => {
  const from = state.phase;
  // Somebody is not ready after all.
  if (audience === 'author' || (from !== 'lobby' && from !== 'active' && from !== 'closing')) {
    return among(by) ? { ...state, ready: state.ready.filter((one) => one !== by) } : state;
  }
  return {
    ...state,
    phase: 'break',
    ready: [],
    rest: {
      by,
      from,
      since: at,
      notBefore: Math.max(notBefore, at + dialogueTimers.breakLeast),
      until: until || at + dialogueTimers.breakMost,
      extensions: 0,
    },
  };
};

const withoutHeld = (state: Dialogue, side: Side): Dialogue => ({
  ...state,
  held: without(state.held, [side]),
});

const withSide = (list: readonly Side[], by: DialogueSeat | null): readonly Side[] =>
  among(by) && !list.includes(by) ? [...list, by] : list;

/** What each act of the room does to it. */
const acts: Readonly<Record<string, (state: Dialogue, event: DialogueEvent) => Dialogue>> = {
  accept: (state, { by, at, meetAt = null }) => {
    const when = meetAt ?? state.meetAt;
    const accepted = {
      ...state,
      declined: false,
      wasAccepted: true,
      meetAt: when,
      ready: [],
      admitted: false,
      whereabouts: [],
    };
    if (when !== null) return { ...accepted, phase: 'accepted' };
    if (state.pace === 'own_time' && state.neutral !== 'sits' && !state.topicWithheld)
      return begun(accepted, at);
    // Whoever says yes is ready, but where somebody else is to be told something first.
    const isReady = among(by) && state.neutral !== 'sits';
    return { ...accepted, phase: 'lobby', ready: isReady ? [by] : [] };
  },
  decline: (state) => ({ ...state, declined: true }),
  lapse: (state) => ({ ...state, phase: state.wasAccepted ? 'suspended' : 'lapsed', declined: false }),
  open: (state) => ({ ...state, phase: 'lobby', ready: [], meetAt: null }),
  ready: (state, { by }) => (among(by) ? { ...state, ready: [...state.ready, by] } : state),
  begin: (state, { at }) => begun(state, at),
  break: rested,
  more_time: (state) =>
    state.rest
      ? {
          ...state,
          rest: {
            ...state.rest,
            until: state.rest.until + dialogueTimers.breakMost,
            extensions: state.rest.extensions + 1,
          },
        }
      : state,
  resume: (state) => ({ ...state, phase: state.rest?.from ?? 'active', rest: null, ready: [] }),
  /** What a neutral still holds goes back to whoever wrote it. */
  suspend: (state) => ({ ...state, phase: 'suspended', rest: null, ready: [], caucus: null, held: {} }),
  reschedule: (state, { by, meetAt = null }) => ({
    ...state,
    phase: 'proposed',
    asker: among(by) ? by : state.asker,
    declined: false,
    meetAt,
    ready: [],
  }),
  close: (state) => ({ ...state, phase: 'closed', ready: [] }),
  leave: (state) => ({ ...state, phase: 'left' }),
  terminate: (state) => ({ ...state, phase: 'terminated' }),
  end: (state, { at }) => entered(state, 'done', at),
  tell_topic: (state) => ({ ...state, topicWithheld: false }),
  intake: (state, { by }) => ({ ...state, intake: withSide(state.intake, by) }),
  whereabouts: (state, { by }) => ({ ...state, whereabouts: withSide(state.whereabouts, by) }),
  set_topic: (state) => state,
  propose_wording: (state) => state,
  reveal: (state) => state,

  remove_neutral: (state) => ({
    ...state,
    neutral: 'gone',
    phase: state.wasAccepted ? 'suspended' : state.phase,
    rest: null,
    ready: [],
    // What was chosen was chosen among three.
    chosen: {},
    admitted: false,
    intake: [],
    whereabouts: [],
    screened: {},
    holding: false,
    held: {},
    floorWithdrawn: false,
    overlap: [],
    caucus: null,
    caucusAsked: [],
    caucusOwed: null,
  }),
  screen: (state, { with: of, screening }) =>
    of && screening
      ? {
          ...state,
          screened: { ...state.screened, [of]: screening },
          admitted: state.admitted && screening !== 'unsuitable',
        }
      : state,
  admit: (state) => ({ ...state, admitted: true }),
  absent: (state) => ({ ...state, admitted: false }),
  shuttle: (state) => ({ ...state, shuttle: true, ready: [] }),
  own_time: (state) => ({ ...state, pace: 'own_time', ready: [] }),
  hold: (state) => ({ ...state, holding: true }),
  let_through: (state) => ({ ...state, holding: false }),
  held: (state, { by, item, words }) =>
    among(by) && item && words
      ? { ...state, held: { ...state.held, [by]: { act: item, words, leave: false } } }
      : state,
  give_leave: (state, { by }) =>
    among(by) && state.held[by]
      ? { ...state, held: { ...state.held, [by]: { ...state.held[by], leave: true } } }
      : state,
  take_back: (state, { by }) => (among(by) ? withoutHeld(state, by) : state),
  return: (state, { with: of }) => (of ? withoutHeld(state, of) : state),
  withdraw_floor: (state) => ({ ...state, floorWithdrawn: true }),
  give_floor: (state, { with: to, at }) =>
    entered({ ...state, floorWithdrawn: false, speaker: to ?? state.speaker }, protocolOf(state).turn, at),
  caucus_ask: (state, { by }) => (among(by) ? { ...state, caucusAsked: [...state.caucusAsked, by] } : state),
  caucus_open: (state, { with: of = null }) => ({
    ...state,
    caucus: of,
    caucusAsked: state.caucusAsked.filter((one) => one !== of),
  }),
  caucus_say: (state, { by, words }) =>
    among(by) && words
      ? { ...state, caucusWords: { ...state.caucusWords, [words]: { of: by, mayCarry: false } } }
      : state,
  caucus_close: (state) => ({
    ...state,
    caucus: null,
    caucusOwed: state.caucus && state.caucusOwed !== state.caucus ? otherSide(state.caucus) : null,
  }),
  carry: (state, { item = '' }) => {
    const words = state.caucusWords[item];
    return words
      ? { ...state, caucusWords: { ...state.caucusWords, [item]: { ...words, mayCarry: true } } }
      : state;
  },
  bring: (state, { item = '' }) => ({ ...state, caucusWords: without(state.caucusWords, [item]) }),
  overlap: (state, { item = '' }) => ({ ...state, overlap: [...state.overlap, item] }),
  overlap_gone: (state, { item = '' }) => ({
    ...state,
    overlap: state.overlap.filter((one) => one !== item),
  }),
};

function changed(state: Dialogue, event: DialogueEvent): Dialogue {
  const rule = stepOf(state)?.acts[event.act];
  const released = among(event.by) && event.words && state.held[event.by]?.words === event.words;
  const room = acts[event.act];
  if (room) return room(state, event);
  if (!rule) return state;
  return stepped(released && among(event.by) ? withoutHeld(state, event.by) : state, event, rule);
}

/**
 * What a conversation is after something happened. Never decides: `decide` did. The same on the server, where all events
 * are known, and on a screen that knows of some.
 */
export function apply(state: Dialogue | null, event: DialogueEvent): Dialogue {
  const before = state ?? proposed(event.opening ?? noOpening, event);
  const after = event.act === 'propose' ? before : changed(before, event);
  const count = (seat: DialogueSeat) =>
    before.seen[seat] + (knows(event, seat) && (seat !== 'neutral' || before.neutral === 'sits') ? 1 : 0);
  return {
    ...after,
    seen: { a: count('a'), b: count('b'), neutral: count('neutral') },
    movedAt: event.audience === 'both' ? event.at : after.movedAt,
  };
}

const noOpening: Opening = {
  protocol: 'floor',
  pace: 'live',
  neutral: false,
  shuttle: false,
  topicWithheld: false,
};

export const replay = (events: readonly DialogueEvent[]): Dialogue | null =>
  events.reduce<Dialogue | null>(apply, null);
