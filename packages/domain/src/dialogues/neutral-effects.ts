import { isSide, otherSide, type Dialogue, type DialogueSeat, type Side } from './dialogue.ts';
import { entered, protocolOf } from './entered.ts';
import type { Effects } from './room-effects.ts';
import { without } from './without.ts';

/** Words of one of the two wait no longer: they were let through, given back or taken back. */
export const withoutHeld = (state: Dialogue, side: Side): Dialogue => ({
  ...state,
  held: without(state.held, [side]),
});

const withSide = (list: readonly Side[], by: DialogueSeat | null): readonly Side[] =>
  isSide(by) && !list.includes(by) ? [...list, by] : list;

/** Those there are where a neutral sits. */
export const neutralEffects: Effects = {
  intake: (state, { by }) => ({ ...state, intake: withSide(state.intake, by) }),
  whereabouts: (state, { by }) => ({ ...state, whereabouts: withSide(state.whereabouts, by) }),
  set_topic: (state) => state,
  propose_wording: (state) => state,
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
  terminate: (state) => ({ ...state, phase: 'terminated' }),
  end: (state, { at }) => entered(state, 'done', at),
  hold: (state) => ({ ...state, holding: true }),
  let_through: (state) => ({ ...state, holding: false }),
  held: (state, { by, item, words }) =>
    isSide(by) && item && words
      ? { ...state, held: { ...state.held, [by]: { act: item, words, leave: false } } }
      : state,
  give_leave: (state, { by }) =>
    isSide(by) && state.held[by]
      ? { ...state, held: { ...state.held, [by]: { ...state.held[by], leave: true } } }
      : state,
  take_back: (state, { by }) => (isSide(by) ? withoutHeld(state, by) : state),
  return: (state, { with: of }) => (of ? withoutHeld(state, of) : state),
  withdraw_floor: (state) => ({ ...state, floorWithdrawn: true }),
  give_floor: (state, { with: to, at }) =>
    entered({ ...state, floorWithdrawn: false, speaker: to ?? state.speaker }, protocolOf(state).turn, at),
  caucus_ask: (state, { by }) => (isSide(by) ? { ...state, caucusAsked: [...state.caucusAsked, by] } : state),
  caucus_open: (state, { with: of = null }) => ({
    ...state,
    caucus: of,
    caucusAsked: state.caucusAsked.filter((one) => one !== of),
  }),
  caucus_say: (state, { by, words }) =>
    isSide(by) && words
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
