import { refuse, type Refusal } from '../refusal.ts';
import { apply } from './apply.ts';
import { afterwards } from './afterwards.ts';
import { isDue } from './clock.ts';
import {
  dialogueSeats,
  isOver,
  sides,
  type Audience,
  type Dialogue,
  type DialogueCommand,
  type DialogueEvent,
  type DialogueSeat,
} from './dialogue.ts';
import { moveOf, type DialogueMove } from './moves.ts';
import type { ActRule } from './protocol.ts';
import { protocols } from './protocols/index.ts';
import { isUrgent, roomActs } from './room-acts.ts';
import { largestSealed } from './size.ts';
import { dialogueTimers } from './timers.ts';
import { stepRule } from './step-moves.ts';
import { knows, view } from './view.ts';
import { openTo } from './who.ts';

/** Why somebody may not do this now. It says only what they can see for themselves. */
function whyNot(state: Dialogue, seat: DialogueSeat, act: string): Refusal {
  const isOfProtocol = Object.values(protocols[state.protocol].steps).some(({ acts }) => act in acts);
  if (!isOfProtocol && !(act in roomActs)) return refuse('request:invalid');
  if (state.phase === 'break' && !(act in roomActs)) return refuse('dialogue:resting');
  const known = view(state, seat);
  const others = dialogueSeats.filter((one) => one !== seat);
  const isOthers = others.some((one) => moveOf(known, one, act));
  return refuse(isOthers ? 'dialogue:not_your_turn' : 'dialogue:not_now');
}

function refuseMalformed(
  state: Dialogue,
  command: DialogueCommand,
  move: DialogueMove,
  seat: DialogueSeat,
  now: number,
): Refusal | null {
  const { words = null, item = '', at = null, minutes } = command;
  if ((words === null) !== (move.words === null)) return refuse('request:invalid');
  if (words !== null && move.words !== null && words > largestSealed(move.words)) {
    return refuse('dialogue:too_long');
  }
  if (move.step?.takes && state.items[item] !== move.step.takes) return refuse('dialogue:not_now');
  if (move.step?.asksMark && !command.mark) return refuse('request:invalid');
  if (move.room?.fits && !move.room.fits(state, command, seat)) return refuse('dialogue:not_now');
  if (at !== null && (at < now || at > now + dialogueTimers.meetingAhead))
    return refuse('dialogue:time_out_of_range');
  const rest = (minutes ?? 20) * 60_000;
  if (rest < dialogueTimers.breakLeast || rest > dialogueTimers.breakMost) {
    return refuse('dialogue:time_out_of_range');
  }
  return now < move.notBefore ? refuse('dialogue:too_soon') : null;
}

/** Whether words said in a step wait with the neutral. What all choose together shows together, and is not held. */
const isHeld = ({ neutral, holding, shuttle }: Dialogue, by: DialogueSeat, { words, joint }: ActRule) =>
  words !== undefined && !joint && by !== 'neutral' && neutral === 'sits' && (holding || shuttle);

/** A step's own act. Words of a party wait with the neutral where those are held, or carried by the neutral alone. */
function stepEvents(state: Dialogue, command: DialogueCommand, rule: ActRule, by: DialogueSeat, now: number) {
  const { id, act, item, mark } = command;
  const words = rule.words === undefined ? undefined : id;
  const common = { id, act, by, at: now, ...(words && { words }), ...(item && { item }) };
  if (rule.joint || rule.asksMark) return [{ ...common, ...(mark && { mark }), audience: 'author' as const }];
  if (words && isHeld(state, by, rule)) {
    return [{ id, act: 'held', item: act, by, at: now, words, audience: 'author+neutral' as const }];
  }
  return [{ ...common, audience: 'both' as const }];
}

/**
 * Who may ever open words that somebody says now: exactly they get a key to them. Whoever is to know of them only once all
 * have chosen has one, and gets the words then; what a neutral lets through or carries across later, they add a key to.
 */
export function readersOf(
  state: Dialogue,
  seat: DialogueSeat,
  command: Pick<DialogueCommand, 'act' | 'with'>,
): readonly DialogueSeat[] {
  const rule = stepRule(state, seat, command.act);
  const partly = rule ? isHeld(state, seat, rule) : audienceOf(state, command) !== 'both';
  const audience = rule ? 'author+neutral' : audienceOf(state, command);
  const inRoom = state.neutral === 'sits' ? dialogueSeats : sides;
  return partly ? inRoom.filter((one) => knows({ audience, by: seat }, one)) : inRoom;
}

/** Whom an act of the room concerns, where that is not everyone. */
function audienceOf(state: Dialogue, { act, with: of }: Pick<DialogueCommand, 'act' | 'with'>): Audience {
  const nothingRuns = !['lobby', 'active', 'closing'].includes(state.phase);
  if (act === 'break') return nothingRuns ? 'author' : 'both';
  if (act === 'return' && of) return `${of}+neutral`;
  if (act === 'caucus_say' && state.caucus) return `${state.caucus}+neutral`;
  if (['decline', 'ready', 'screen', 'admit'].includes(act)) return 'author';
  if (['intake', 'whereabouts', 'take_back', 'give_leave', 'caucus_ask', 'carry'].includes(act))
    return 'author+neutral';
  return 'both';
}

function roomEvents(
  state: Dialogue,
  command: DialogueCommand,
  by: DialogueSeat,
  now: number,
): DialogueEvent[] {
  const { id, act, with: of, item, screening, at = null, minutes = 20 } = command;
  // Someone who was only asked has nothing to leave: for the other it stays unanswered. Who was in it once, does.
  if (act === 'leave' && state.phase === 'proposed' && !state.wasAccepted && by !== state.asker) {
    return [{ id, act: 'decline', by, at: now, audience: 'author' }];
  }
  const held = of && state.held[of];
  if (act === 'release' && held) {
    return [{ id, act: held.act, by: of, at: now, words: held.words, audience: 'both' }];
  }
  const event: DialogueEvent = { id, act, by, at: now, audience: audienceOf(state, command) };
  if (act === 'break') {
    return [{ ...event, notBefore: now + minutes * 60_000, until: now + dialogueTimers.breakMost }];
  }
  if (act === 'bring' && item) return [{ ...event, words: item, item }];
  // With what it was about, so that its author finds their words again.
  if (act === 'return' && held) return [{ ...event, words: id, with: of, item: held.words }];
  return [
    {
      ...event,
      ...(command.words && { words: id }),
      ...(of && { with: of }),
      ...(item && { item }),
      ...(screening && { screening }),
      ...((act === 'accept' || act === 'reschedule') && { meetAt: at }),
    },
  ];
}

/**
 * Somebody asks for something. Legal: what happened, in order, to be stored together. Otherwise a refusal, which says no
 * more than they can see.
 *
 * @param state undefined: there is no such conversation.
 * @param actor from the session, never from input; null: no seat in it.
 * @param now milliseconds since 1970, by the server's clock.
 */
export function decide(
  state: Dialogue | undefined,
  command: DialogueCommand,
  actor: DialogueSeat | null,
  now: number,
): Refusal | readonly DialogueEvent[] {
  if (!state || !actor || !openTo('all', state).includes(actor)) return refuse('dialogue:unknown');
  if (isOver(state)) return refuse('dialogue:closed');
  // It has lapsed, whether or not the clock's hand has been by.
  if (state.phase === 'proposed' && isDue(state, now) && !isUrgent(command.act)) {
    return refuse(state.wasAccepted ? 'dialogue:not_now' : 'dialogue:closed');
  }
  if (!isUrgent(command.act) && command.seen !== state.seen[actor]) return refuse('dialogue:stale');
  const move = moveOf(state, actor, command.act);
  if (!move) return whyNot(state, actor, command.act);
  const malformed = refuseMalformed(state, command, move, actor, now);
  if (malformed) return malformed;
  const events = move.step
    ? stepEvents(state, command, move.step, actor, now)
    : roomEvents(state, command, actor, now);
  return [...events, ...afterwards(events.reduce<Dialogue>(apply, state), command.id, now)];
}
