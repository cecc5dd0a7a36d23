import { isSide, type Dialogue, type DialogueEvent, type DialogueSeat, type Opening } from './dialogue.ts';
import { neutralEffects, withoutHeld } from './neutral-effects.ts';
import { proposed } from './proposed.ts';
import { roomEffects } from './room-effects.ts';
import { stepped } from './step-effects.ts';
import { stepOf } from './step-moves.ts';
import { knows } from './view.ts';

const effects = { ...roomEffects, ...neutralEffects };

function changed(state: Dialogue, event: DialogueEvent): Dialogue {
  const rule = stepOf(state)?.acts[event.act];
  const released = isSide(event.by) && event.words && state.held[event.by]?.words === event.words;
  const room = effects[event.act];
  if (room) return room(state, event);
  if (!rule) return state;
  return stepped(released && isSide(event.by) ? withoutHeld(state, event.by) : state, event, rule);
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
