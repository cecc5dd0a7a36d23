import type { DialogueRoom } from '@footbridge/client';
import { before, caucus, held, withNeutral, withoutFloor } from '#lib/copy/dialogues/with-neutral.ts';
import { neutralOf } from './neutral-of.ts';

type Standing = Pick<DialogueRoom, 'state' | 'seat' | 'neutral'>;

/** Whose move it is where a neutral holds the conversation. Null: as in any other. */
export function moderatedMove({ state, seat, neutral }: Standing): string | null {
  const name = neutralOf({ neutral });
  const { phase } = state;
  if (name === null) return null;
  if (phase === 'suspended' && state.neutral === 'gone') return withNeutral.gone(name);
  if (state.neutral !== 'sits') return null;
  if (phase === 'accepted' || phase === 'lobby') return beforeMeeting({ state, seat }, name);
  return phase === 'active' ? whileTalking({ state, seat }, name) : null;
}

function beforeMeeting({ state, seat }: Omit<Standing, 'neutral'>, name: string): string | null {
  if (!state.intake.includes(seat)) return before.tell(name);
  if (state.phase === 'accepted' || (state.topicWithheld && !state.shuttle)) return null;
  if (state.pace === 'live' && !state.whereabouts.includes(seat)) return before.tellWhere(name);
  return state.ready.includes(seat) ? before.wait(name) : null;
}

function whileTalking({ state, seat }: Omit<Standing, 'neutral'>, name: string): string | null {
  if (state.caucus) return state.caucus === seat ? caucus.move(name) : caucus.other;
  const own = state.held[seat];
  if (own) return state.shuttle && !own.leave ? held.moveShuttle(name) : held.move(name);
  return state.floorWithdrawn ? withoutFloor(name) : null;
}
