import type { Dialogue, DialogueSeat } from './dialogue.ts';
import type { ActRule, Condition, Step } from './protocol.ts';
import { protocols } from './protocols/index.ts';
import { openTo } from './who.ts';

export const stepOf = ({ protocol, step }: Pick<Dialogue, 'protocol' | 'step'>): Step | undefined =>
  step === null ? undefined : (protocols[protocol].steps as Readonly<Record<string, Step>>)[step];

function holds({ counts, marks, overlap }: Dialogue, seat: DialogueSeat, when: Condition = {}): boolean {
  const times = (act: string) => counts[act] ?? 0;
  const carries = (mark: string) => marks[mark]?.includes(seat) ?? false;
  return (
    Object.entries(when.atLeast ?? {}).every(([act, least]) => times(act) >= least) &&
    Object.entries(when.fewerThan ?? {}).every(([act, most]) => times(act) < most) &&
    (when.own === undefined || carries(when.own)) &&
    (when.notOwn === undefined || !carries(when.notOwn)) &&
    (!when.overlap || overlap.length > 0)
  );
}

const isChosen = ({ chosen }: Dialogue, act: string, seat: DialogueSeat) => chosen[act]?.[seat] !== undefined;

/**
 * What the step itself lets this seat do. Nothing while the room rests, while a neutral meets somebody alone, has the
 * floor, or holds words of theirs.
 */
export function stepMoves(
  state: Dialogue,
  seat: DialogueSeat,
): readonly (readonly [act: string, rule: ActRule])[] {
  if (state.phase !== 'active' || state.caucus) return [];
  if (seat !== 'neutral' && (state.floorWithdrawn || state.held[seat])) return [];
  return Object.entries(stepOf(state)?.acts ?? {}).filter(
    ([act, rule]) =>
      openTo(rule.by, state).includes(seat) &&
      holds(state, seat, rule.when) &&
      !(rule.joint && isChosen(state, act, seat)),
  );
}
