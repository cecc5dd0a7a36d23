import { afterwards } from './afterwards.ts';
import {
  isOver,
  type Dialogue,
  type DialogueEvent,
  type DialoguePhase,
  type DialogueSeat,
} from './dialogue.ts';
import { openTo } from './who.ts';
import { dialogueTimers } from './timers.ts';

/**
 * When the clock's hand should look at it again, in milliseconds since 1970; null: never. It lets a room rest, lapse or
 * close; it never takes the floor and never makes anybody speak.
 */
export function dueAt({ phase, meetAt, movedAt, rest, ready }: Dialogue): number | null {
  switch (phase) {
    case 'proposed':
      return movedAt + dialogueTimers.invite;
    case 'accepted':
      return meetAt;
    case 'lobby':
    case 'active':
      return movedAt + dialogueTimers.quiet;
    case 'break':
      return rest && ready.length === 2 ? Math.min(rest.notBefore, rest.until) : (rest?.until ?? null);
    case 'closing':
      return movedAt + dialogueTimers.closing;
    default:
      return null;
  }
}

const whenDue = {
  proposed: 'lapse',
  accepted: 'open',
  lobby: 'suspend',
  active: 'suspend',
  closing: 'close',
} as const;

/** What has come by itself with time: nothing, if it is not due. */
export function tick(state: Dialogue, id: string, now: number): readonly DialogueEvent[] {
  const due = dueAt(state);
  if (due === null || now < due) return [];
  const event = { id, by: null, at: now, audience: 'both' } as const;
  if (state.phase !== 'break') {
    return [{ ...event, act: whenDue[state.phase as keyof typeof whenDue] }];
  }
  const resumed = afterwards(state, id, now);
  return resumed.length > 0 ? resumed : [{ ...event, act: 'suspend' }];
}

const running: readonly DialoguePhase[] = ['lobby', 'active', 'closing'];

/** A room that runs rests from now on, and nobody is named for it. */
export const putToRest = (state: Dialogue, id: string, now: number): readonly DialogueEvent[] =>
  running.includes(state.phase)
    ? [{ id, act: 'break', by: null, at: now, audience: 'both', until: now + dialogueTimers.breakMost }]
    : [];

/** The neutral has gone: from the room of whoever let them go, or from the space. */
export const withoutNeutral = (state: Dialogue, id: string, now: number): readonly DialogueEvent[] =>
  state.neutral === 'sits' && !isOver(state)
    ? [{ id, act: 'remove_neutral', by: null, at: now, audience: 'both' }]
    : [];

/** How long nobody was seen to be there before that counts as a connection lost, in milliseconds. */
export const lostAfter = dialogueTimers.reconnect + dialogueTimers.here;

/**
 * Somebody's connection stayed away too long in a live conversation. It reads like any other break.
 *
 * @param seenAt when they were last there; null: not since it runs.
 */
export const lost = (
  state: Dialogue,
  seat: DialogueSeat,
  seenAt: number | null,
  id: string,
  now: number,
): readonly DialogueEvent[] =>
  state.pace === 'live' &&
  state.phase === 'active' &&
  openTo('all', state).includes(seat) &&
  now - Math.max(seenAt ?? 0, state.movedAt) >= lostAfter
    ? putToRest(state, id, now)
    : [];
