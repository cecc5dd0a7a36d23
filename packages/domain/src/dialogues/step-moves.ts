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
 * What the step itself lets this seat do: the rule of that act, if it does. Nothing while the room rests, while a neutral
 * meets somebody alone, has the floor, or holds words of theirs.
 */
export function stepRule(state: Dialogue, seat: DialogueSeat, act: string): ActRule | undefined {
  if (state.phase !== 'active' || state.caucus) return undefined;
  if (seat !== 'neutral' && (state.floorWithdrawn || state.held[seat])) return undefined;
  const rule = stepOf(state)?.acts[act];
  if (!rule || !openTo(rule.by, state).includes(seat) || !holds(state, seat, rule.when)) return undefined;
  return rule.joint && isChosen(state, act, seat) ? undefined : rule;
}

export const stepActs = (state: Dialogue): readonly string[] => Object.keys(stepOf(state)?.acts ?? {});
