import {
  sides,
  type Dialogue,
  type DialogueCommand,
  type DialoguePhase,
  type DialogueSeat,
  type Side,
} from './dialogue.ts';
import { mayMeet } from './may-meet.ts';
import type { Who } from './protocol.ts';
import { protocols } from './protocols/index.ts';
import { stepRule, stepOf } from './step-moves.ts';
import { breakExtensions, dialogueWords } from './timers.ts';

/** What the room itself lets somebody do, whichever way of talking it is. */
export interface RoomRule {
  readonly by: Extract<Who, 'party' | 'neutral' | 'all'>;
  /** Absent: as long as it is not over. */
  readonly in?: readonly DialoguePhase[];
  readonly words?: number;
  readonly when?: (state: Dialogue, seat: DialogueSeat) => boolean;
  /** Whether what the command names is there. */
  readonly fits?: (state: Dialogue, command: DialogueCommand, seat: DialogueSeat) => boolean;
  /** It holds at once, whatever else has happened meanwhile: nobody has to catch up before they may stop. */
  readonly urgent?: true;
  /** It asks the other once more: what holds for asking holds for it. */
  readonly asksAgain?: true;
}

const isAsked = ({ asker }: Dialogue, seat: DialogueSeat) => seat !== asker;
const canBeHeld = ({ protocol, neutral }: Dialogue) =>
  neutral === 'sits' || !('needsNeutral' in protocols[protocol]);
const ownHeld = ({ held }: Dialogue, seat: DialogueSeat) => (seat === 'neutral' ? undefined : held[seat]);
/** Nobody meets with a neutral before each has answered them alone, and live not before they know where each is. */
const mayEnter = ({ phase, neutral, pace, intake, whereabouts }: Dialogue, side: Side) =>
  phase !== 'lobby' ||
  neutral !== 'sits' ||
  (intake.includes(side) && (pace === 'own_time' || whereabouts.includes(side)));
const namesSide = (_: Dialogue, command: DialogueCommand) => command.with !== undefined;
const active: readonly DialoguePhase[] = ['active'];
const running: readonly DialoguePhase[] = ['active', 'break'];

/** Whether what a neutral holds of somebody could be said now. */
function canRelease(state: Dialogue, { with: of }: DialogueCommand): boolean {
  const held = of && state.held[of];
  if (!of || !held || (state.shuttle && !held.leave)) return false;
  return stepRule({ ...state, held: {} }, of, held.act) !== undefined;
}

export const roomActs: Readonly<Record<string, RoomRule>> = {
  accept: { by: 'party', in: ['proposed'], when: (state, seat) => isAsked(state, seat) && canBeHeld(state) },
  decline: { by: 'party', in: ['proposed'], when: (state, seat) => isAsked(state, seat) && !state.declined },
  /** The lobby: nobody has to wait for the clock. */
  open: { by: 'all', in: ['accepted'] },
  /** To begin, to go on after a break, to close: it takes both. */
  ready: {
    by: 'party',
    in: ['lobby', 'break', 'closing'],
    when: (state, seat) => seat !== 'neutral' && !state.ready.includes(seat) && mayEnter(state, seat),
  },
  break: { by: 'all', urgent: true },
  more_time: { by: 'party', in: ['break'], when: ({ rest }) => !!rest && rest.extensions < breakExtensions },
  leave: { by: 'party', urgent: true },
  reschedule: { by: 'party', in: ['accepted', 'suspended'], when: canBeHeld, asksAgain: true },
  /** What stayed withheld at first is told before anyone enters. */
  tell_topic: {
    by: 'all',
    in: ['proposed', 'accepted', 'lobby'],
    words: dialogueWords.chunk,
    when: ({ topicWithheld, shuttle }, seat) => topicWithheld && seat === (shuttle ? 'neutral' : 'a'),
  },

  remove_neutral: { by: 'party', when: ({ neutral }) => neutral === 'sits', urgent: true },
  /** What the neutral asks each alone, before anybody meets. */
  intake: {
    by: 'party',
    in: ['accepted', 'lobby', 'suspended'],
    words: dialogueWords.statement,
    when: ({ neutral }) => neutral === 'sits',
  },
  /** Where one is, and whom to call. */
  whereabouts: {
    by: 'party',
    words: dialogueWords.note,
    when: ({ neutral, wasAccepted }) => neutral === 'sits' && wasAccepted,
  },
  take_back: { by: 'party', in: running, when: (state, seat) => !!ownHeld(state, seat) },
  give_leave: {
    by: 'party',
    in: running,
    when: (state, seat) => state.shuttle && ownHeld(state, seat)?.leave === false,
  },
  caucus_ask: {
    by: 'party',
    in: active,
    when: ({ neutral, caucusAsked }, seat) =>
      neutral === 'sits' && seat !== 'neutral' && !caucusAsked.includes(seat),
  },
  caucus_say: {
    by: 'all',
    in: active,
    words: dialogueWords.reply,
    when: ({ caucus }, seat) => !!caucus && (seat === 'neutral' || seat === caucus),
  },
  caucus_close: {
    by: 'all',
    in: active,
    when: ({ caucus }, seat) => !!caucus && (seat === 'neutral' || seat === caucus),
  },
  /** Item by item, and nothing is ticked beforehand. */
  carry: {
    by: 'party',
    in: active,
    when: ({ caucusWords }, seat) =>
      Object.values(caucusWords).some(({ of, mayCarry }) => of === seat && !mayCarry),
    fits: ({ caucusWords }, { item = '' }, seat) =>
      caucusWords[item]?.of === seat && !caucusWords[item].mayCarry,
  },

  screen: {
    by: 'neutral',
    in: ['accepted', 'lobby', 'suspended'],
    when: ({ intake }) => intake.length > 0,
    fits: ({ intake }, { with: of, screening }) =>
      of !== undefined && intake.includes(of) && screening !== undefined,
  },
  admit: {
    by: 'neutral',
    in: ['lobby', 'break'],
    when: (state) => !state.admitted && mayMeet(state),
  },
  /**
   * From now on everything passes by the neutral alone. Open to them whatever they found of either, so that it tells
   * nothing; and whoever was ready says so again, knowing of it. The same holds for `own_time`.
   */
  shuttle: {
    by: 'neutral',
    in: ['accepted', 'lobby', 'suspended'],
    when: ({ protocol, shuttle }) => 'needsNeutral' in protocols[protocol] && !shuttle,
  },
  /** From now on a step may take as long as it takes. */
  own_time: { by: 'neutral', in: ['accepted', 'lobby', 'suspended'], when: ({ pace }) => pace === 'live' },
  terminate: { by: 'neutral', urgent: true },
  end: { by: 'neutral', in: active },
  hold: { by: 'neutral', in: active, when: ({ holding, shuttle }) => !holding && !shuttle },
  let_through: { by: 'neutral', in: active, when: ({ holding }) => holding },
  release: {
    by: 'neutral',
    in: active,
    when: (state) => sides.some((side) => canRelease(state, { id: '', act: '', seen: 0, with: side })),
    fits: canRelease,
  },
  return: {
    by: 'neutral',
    in: running,
    words: dialogueWords.reply,
    when: ({ held }) => sides.some((side) => held[side]),
    fits: ({ held }, { with: of }) => !!of && !!held[of],
  },
  withdraw_floor: {
    by: 'neutral',
    in: active,
    when: (state) => !!stepOf(state)?.floor && !state.floorWithdrawn && !state.caucus,
  },
  give_floor: {
    by: 'neutral',
    in: active,
    when: (state) => !!stepOf(state)?.floor && !state.caucus,
    fits: namesSide,
  },
  set_topic: { by: 'neutral', in: active, words: dialogueWords.chunk },
  propose_wording: { by: 'neutral', in: active, words: dialogueWords.reply },
  caucus_open: {
    by: 'neutral',
    in: active,
    when: ({ caucus }) => !caucus,
    fits: ({ caucusOwed }, { with: of }) => of !== undefined && (!caucusOwed || caucusOwed === of),
  },
  bring: {
    by: 'neutral',
    in: active,
    when: ({ caucusWords, caucus }) => !caucus && Object.values(caucusWords).some(({ mayCarry }) => mayCarry),
    fits: ({ caucusWords }, { item = '' }) => caucusWords[item]?.mayCarry === true,
  },
};

/** Whether it holds at once, whatever has happened meanwhile. */
export const isUrgent = (act: string): boolean => roomActs[act]?.urgent === true;

export const asksAgain = (act: string): boolean => roomActs[act]?.asksAgain === true;
