import { dialogueSeats, isOver, type Dialogue, type DialogueSeat } from './dialogue.ts';
import type { ActRule } from './protocol.ts';
import { roomActs, type RoomRule } from './room-acts.ts';
import { stepActs, stepRule } from './step-moves.ts';
import { view } from './view.ts';
import { openTo } from './who.ts';

/** Something a seat may do now. */
export interface DialogueMove {
  readonly act: string;
  /** Characters it carries at most; null: it carries none. */
  readonly words: number | null;
  /** Before this it is too soon for it; 0: at once. */
  readonly notBefore: number;
  /** Of the way of talking itself, or of the room. */
  readonly step: ActRule | null;
  readonly room: RoomRule | null;
}

function roomRule(state: Dialogue, seat: DialogueSeat, act: string): RoomRule | undefined {
  const rule = roomActs[act];
  if (!rule || !openTo(rule.by, state).includes(seat)) return undefined;
  return (rule.in?.includes(state.phase) ?? true) && (rule.when?.(state, seat) ?? true) ? rule : undefined;
}

/** This act, if this seat may do it now. */
export function moveOf(state: Dialogue, seat: DialogueSeat, act: string): DialogueMove | undefined {
  if (isOver(state)) return undefined;
  const step = stepRule(state, seat, act);
  if (step) {
    const notBefore = step.when?.after ? state.stepSince + step.when.after : 0;
    return { act, words: step.words ?? null, notBefore, step, room: null };
  }
  const room = roomRule(state, seat, act);
  return room && { act, words: room.words ?? null, notBefore: 0, step: null, room };
}

/**
 * What this seat may do now. Screens and server ask the same function, and what it answers depends only on what the seat
 * may know.
 */
export const moves = (state: Dialogue, seat: DialogueSeat): readonly DialogueMove[] =>
  [...stepActs(state), ...Object.keys(roomActs)].flatMap((act) => moveOf(state, seat, act) ?? []);

/**
 * Who can take the conversation further now, as far as this seat may know. Nobody, while the room rests or is over.
 * Somebody whose words are held still seems to be thinking to the other.
 */
export function whoseMove(state: Dialogue, seat: DialogueSeat): readonly DialogueSeat[] {
  const known = view(state, seat);
  if (known.phase === 'active' && known.caucus) return [known.caucus, 'neutral'];
  const held = Object.keys(known.held).length > 0;
  return dialogueSeats.filter((one) => {
    if (known.phase === 'active') {
      if (one === 'neutral' && (held || known.floorWithdrawn) && known.neutral === 'sits') return true;
      return stepActs(known).some((act) => {
        const rule = stepRule(known, one, act);
        return rule?.to !== undefined || rule?.words !== undefined;
      });
    }
    if (known.phase === 'proposed') return one !== 'neutral' && one !== known.asker && !known.declined;
    if (one === 'neutral') return known.phase === 'lobby' && known.neutral === 'sits' && !known.admitted;
    const waits = known.phase === 'lobby' || known.phase === 'closing';
    return waits && !known.ready.includes(one);
  });
}
