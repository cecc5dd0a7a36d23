import { isSide, type Dialogue, type DialogueEvent } from './dialogue.ts';
import { begun } from './entered.ts';
import { dialogueTimers } from './timers.ts';

/** What acts do to the room. */
export type Effects = Readonly<Record<string, (state: Dialogue, event: DialogueEvent) => Dialogue>>;

/** Nobody could tell one cause of a rest from another by how soon it may end: none ends sooner than a break does. */
const rested = (state: Dialogue, { by, at, audience, notBefore = 0, until = 0 }: DialogueEvent): Dialogue => {
  const from = state.phase;
  // Somebody is not ready after all.
  if (audience === 'author' || (from !== 'lobby' && from !== 'active' && from !== 'closing')) {
    return isSide(by) ? { ...state, ready: state.ready.filter((one) => one !== by) } : state;
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

/** Those there are in every room. */
export const roomEffects: Effects = {
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
    const isReady = isSide(by) && state.neutral !== 'sits';
    return { ...accepted, phase: 'lobby', ready: isReady ? [by] : [] };
  },
  decline: (state) => ({ ...state, declined: true }),
  lapse: (state) => ({ ...state, phase: state.wasAccepted ? 'suspended' : 'lapsed', declined: false }),
  open: (state) => ({ ...state, phase: 'lobby', ready: [], meetAt: null }),
  ready: (state, { by }) => (isSide(by) ? { ...state, ready: [...state.ready, by] } : state),
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
    asker: isSide(by) ? by : state.asker,
    declined: false,
    meetAt,
    ready: [],
  }),
  close: (state) => ({ ...state, phase: 'closed', ready: [] }),
  leave: (state) => ({ ...state, phase: 'left' }),
  tell_topic: (state) => ({ ...state, topicWithheld: false }),
  reveal: (state) => state,
};
