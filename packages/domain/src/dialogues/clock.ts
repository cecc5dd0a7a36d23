import { afterwards, mayGoOn } from './afterwards.ts';
import {
  isOver,
  type Dialogue,
  type DialogueEvent,
  type DialoguePhase,
  type DialogueSeat,
  type Side,
} from './dialogue.ts';
import { dialogueTimers } from './timers.ts';

/**
 * When the clock's hand should look at it again, in milliseconds since 1970; null: never. It lets a room rest, lapse or
 * close; it never takes the floor and never makes anybody speak.
 */
export function dueAt(state: Dialogue): number | null {
  const { phase, meetAt, movedAt, rest, ready } = state;
  switch (phase) {
    case 'proposed':
      return movedAt + dialogueTimers.invite;
    case 'accepted':
      return meetAt;
    case 'lobby':
    case 'active':
      return movedAt + dialogueTimers.quiet;
    case 'break':
      return rest && ready.length === 2 && mayGoOn(state)
        ? Math.min(rest.notBefore, rest.until)
        : (rest?.until ?? null);
    case 'closing':
      return movedAt + dialogueTimers.closing;
    default:
      return null;
  }
}

/** Whether its time has come, be the clock's hand there yet or not. */
export function isDue(state: Dialogue, now: number): boolean {
  const due = dueAt(state);
  return due !== null && now >= due;
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
  if (!isDue(state, now)) return [];
  const event = { id, by: null, at: now, audience: 'both' } as const;
  if (state.phase !== 'break') {
    return [{ ...event, act: whenDue[state.phase as keyof typeof whenDue] }];
  }
  const resumed = afterwards(state, id, now);
  return resumed.length > 0 ? resumed : [{ ...event, act: 'suspend' }];
}

const running: readonly DialoguePhase[] = ['lobby', 'active', 'closing'];
export const isRunning = ({ phase }: Pick<Dialogue, 'phase'>): boolean => running.includes(phase);

/** A room that runs rests from now on, and nobody is named for it. */
export const putToRest = (state: Dialogue, id: string, now: number): readonly DialogueEvent[] =>
  isRunning(state)
    ? [{ id, act: 'break', by: null, at: now, audience: 'both', until: now + dialogueTimers.breakMost }]
    : [];

/** Somebody who steps back is not ready any more, or it would go on without them. Nobody else learns that they were. */
export const notReady = (state: Dialogue, side: Side, id: string, now: number): readonly DialogueEvent[] =>
  state.ready.includes(side) ? [{ id, act: 'break', by: side, at: now, audience: 'author' }] : [];

/**
 * When each of several rooms rests, for the cause for which another one rests now, in milliseconds from now.
 * @param dice numbers from 0 to below 1, by chance.
 */
export function restsInTurn(rooms: number, dice: () => number): readonly number[] {
  const { restGapLeast: least, restGapMost: most } = dialogueTimers;
  let from = 0;
  return Array.from({ length: rooms }, () => (from += Math.round(least + dice() * (most - least))));
}

/** The neutral has gone: from the room of whoever let them go, or from the space. */
export const withoutNeutral = (state: Dialogue, id: string, now: number): readonly DialogueEvent[] =>
  state.neutral === 'sits' && !isOver(state)
    ? [{ id, act: 'remove_neutral', by: null, at: now, audience: 'both' }]
    : [];

/** How long nobody was seen to be there before that counts as a connection lost, in milliseconds. */
export const lostAfter = dialogueTimers.reconnect + dialogueTimers.here;

/**
 * Somebody's connection stayed away too long in a live conversation. It reads like any other break. Where it was the
 * neutral's, who holds the room, it goes on once they are back and let the two in again.
 *
 * @param seenAt when each was last there; null: not since it runs. For the neutral only where one sits.
 */
export function lost(
  state: Dialogue,
  seenAt: Readonly<Partial<Record<DialogueSeat, number | null>>>,
  id: string,
  now: number,
): readonly DialogueEvent[] {
  if (state.pace !== 'live' || state.phase !== 'active') return [];
  const isAway = (seat: DialogueSeat) =>
    seat in seenAt && now - Math.max(seenAt[seat] ?? 0, state.movedAt) >= lostAfter;
  const isLeft = state.neutral === 'sits' && isAway('neutral');
  if (!isLeft && !isAway('a') && !isAway('b')) return [];
  const absent = { id, act: 'absent', by: null, at: now, audience: 'neutral' } as const;
  return [...putToRest(state, id, now), ...(isLeft ? [absent] : [])];
}
