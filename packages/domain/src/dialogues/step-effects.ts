import {
  otherSide,
  isSide,
  sides,
  type Dialogue,
  type DialogueEvent,
  type DialogueSeat,
} from './dialogue.ts';
import { entered } from './entered.ts';
import type { ActRule } from './protocol.ts';
import { without } from './without.ts';

function marked(state: Dialogue, rule: ActRule, by: DialogueSeat): Dialogue['marks'] {
  let marks: Record<string, readonly DialogueSeat[]> = without(state.marks, rule.clears ?? []);
  if (rule.marks)
    marks = { ...marks, [rule.marks]: [...(marks[rule.marks] ?? []).filter((one) => one !== by), by] };
  if (rule.unmarks) {
    marks = { ...marks, [rule.unmarks]: (marks[rule.unmarks] ?? []).filter((one) => one !== by) };
  }
  return marks;
}

/** Something the step allows was done, by one or by all together. */
export function stepped(state: Dialogue, event: DialogueEvent, rule: ActRule): Dialogue {
  const { act, by, at } = event;
  if (rule.joint && event.audience === 'author' && by) {
    return { ...state, chosen: { ...state.chosen, [act]: { ...state.chosen[act], [by]: event.id } } };
  }
  if (rule.asksMark) {
    if (!event.item || !event.mark || !isSide(by)) return state;
    const own = { ...state.optionMarks[event.item], [by]: event.mark };
    return { ...state, optionMarks: { ...state.optionMarks, [event.item]: own } };
  }
  const clears = rule.clears ?? [];
  const marks = by ? marked(state, rule, by) : without(state.marks, clears);
  const next: Dialogue = {
    ...state,
    marks,
    chosen: without(state.chosen, clears),
    // What clears its own count begins it anew with this one.
    counts: {
      ...without(state.counts, clears),
      [act]: (clears.includes(act) ? 0 : (state.counts[act] ?? 0)) + 1,
    },
    items: rule.lists && event.words ? { ...state.items, [event.words]: act } : state.items,
  };
  const [once, instead] = rule.onceBoth ?? [];
  if (once && instead && sides.every((side) => marks[once]?.includes(side)))
    return entered(next, instead, at);
  let speaker = rule.swaps ? otherSide(next.speaker) : next.speaker;
  if (rule.givesWay && isSide(by)) speaker = otherSide(by);
  if (rule.flips && event.with) speaker = event.with;
  return rule.to === undefined ? { ...next, speaker } : entered({ ...next, speaker }, rule.to, at);
}
