import { sides, type Dialogue, type DialogueEvent, type DialogueSeat } from './dialogue.ts';
import { mayMeet } from './may-meet.ts';
import { stepOf } from './step-moves.ts';
import { openTo } from './who.ts';

const together = (act: string, rest: Partial<DialogueEvent> & { id: string; at: number }) =>
  ({ act, by: null, audience: 'both', ...rest }) satisfies DialogueEvent;

/** What all have chosen comes to be so. Words that were chosen together are shown together. */
function chosenByAll(state: Dialogue, id: string, at: number): DialogueEvent[] {
  const acts = stepOf(state)?.acts ?? {};
  const found = Object.entries(acts).find(
    ([act, rule]) => rule.joint && openTo(rule.by, state).every((seat) => state.chosen[act]?.[seat]),
  );
  if (!found) return [];
  const [act, rule] = found;
  const shown = Object.entries(state.chosen[act] ?? {}).map(([by, words]) => ({
    ...together('reveal', { id, at }),
    by: by as DialogueSeat,
    item: act,
    words,
  }));
  const side = rule.flips ? { with: at % 2 === 0 ? ('a' as const) : ('b' as const) } : {};
  return [...(rule.words === undefined ? [] : shown), together(act, { id, at, ...side })];
}

/** Options that both can live with now, or no longer: for the neutral alone. */
function overlaps(state: Dialogue, id: string, at: number): DialogueEvent[] {
  return Object.entries(state.optionMarks).flatMap(([item, marks]): DialogueEvent[] => {
    const isOne = sides.every((side) => marks[side] === 'can_live_with');
    if (isOne === state.overlap.includes(item) || state.neutral !== 'sits') return [];
    return [{ id, act: isOne ? 'overlap' : 'overlap_gone', by: null, at, item, audience: 'neutral' }];
  });
}

/** A room that somebody holds is entered once they let the two in, and again after they were away. Its lobby is open to all. */
export const mayGoOn = ({ neutral, admitted, rest }: Dialogue): boolean =>
  neutral !== 'sits' || admitted || rest?.from === 'lobby';

/** What both being ready leads to. Whether one of them is, the other never learns. */
function bothReady(state: Dialogue, id: string, at: number): DialogueEvent[] {
  if (!sides.every((side) => state.ready.includes(side))) return [];
  if (state.phase === 'closing') return [together('close', { id, at })];
  if (!mayGoOn(state)) return [];
  if (state.phase === 'lobby' && !state.topicWithheld && mayMeet(state))
    return [together('begin', { id, at })];
  const isTime = state.phase === 'break' && !!state.rest && at >= state.rest.notBefore;
  return isTime ? [together('resume', { id, at })] : [];
}

/** What follows by itself from where the conversation has come to. */
export const afterwards = (state: Dialogue, id: string, at: number): readonly DialogueEvent[] => [
  ...chosenByAll(state, id, at),
  ...overlaps(state, id, at),
  ...bothReady(state, id, at),
];
