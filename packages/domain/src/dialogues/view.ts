import { otherSide, type Dialogue, type DialogueEvent, type DialogueSeat, type Side } from './dialogue.ts';
import { dialogueTimers } from './timers.ts';

const onlyOf = <T>(all: Readonly<Partial<Record<string, T>>>, seat: DialogueSeat): Record<string, T> => {
  const own = all[seat];
  return own === undefined ? {} : { [seat]: own };
};

const eachOnlyOf = <T>(
  all: Readonly<Record<string, Readonly<Partial<Record<string, T>>>>>,
  seat: DialogueSeat,
) =>
  Object.fromEntries(
    Object.entries(all)
      .map(([name, of]) => [name, onlyOf(of, seat)] as const)
      .filter(([, of]) => Object.keys(of).length > 0),
  );

/** A conversation as one seat may know it: what `replay` makes of the events that seat sees. */
export function view(state: Dialogue, seat: DialogueSeat): Dialogue {
  const isNeutral = seat === 'neutral';
  const own = <T>(list: readonly T[]) => list.filter((one) => one === seat);
  const { rest } = state;
  return {
    ...state,
    declined: state.declined && seat === otherSide(state.asker),
    ready: own(state.ready),
    admitted: isNeutral && state.admitted,
    intake: isNeutral ? state.intake : own(state.intake),
    whereabouts: isNeutral ? state.whereabouts : own(state.whereabouts),
    screened: isNeutral ? state.screened : {},
    chosen: eachOnlyOf(state.chosen, seat),
    optionMarks: eachOnlyOf(state.optionMarks, seat),
    overlap: isNeutral ? state.overlap : [],
    rest:
      rest && rest.by !== seat
        ? { ...rest, by: null, notBefore: rest.since + dialogueTimers.breakLeast }
        : rest,
    held: isNeutral ? state.held : onlyOf(state.held, seat),
    caucusAsked: isNeutral ? state.caucusAsked : own<Side>(state.caucusAsked),
    caucusWords: isNeutral
      ? state.caucusWords
      : Object.fromEntries(Object.entries(state.caucusWords).filter(([, { of }]) => of === seat)),
    seen: { a: 0, b: 0, neutral: 0, [seat]: state.seen[seat] },
  };
}

/** Whether a seat may know that this happened. */
export function knows({ audience, by }: Pick<DialogueEvent, 'audience' | 'by'>, seat: DialogueSeat): boolean {
  if (audience === 'both') return true;
  if (audience === 'neutral') return seat === 'neutral';
  if (audience === 'author') return seat === by;
  if (seat === 'neutral') return true;
  return audience === 'author+neutral' ? seat === by : audience.startsWith(seat);
}

/** What does not say who did it: a break, a lost connection and an absence read alike, and nobody is named for leaving. */
const unnamed: ReadonlySet<string> = new Set([
  'break',
  'more_time',
  'leave',
  'remove_neutral',
  'caucus_close',
  'open',
]);

function seenAs({ notBefore, ...event }: DialogueEvent, seat: DialogueSeat): DialogueEvent {
  if (!unnamed.has(event.act) || event.by === seat) {
    return notBefore === undefined ? event : { ...event, notBefore };
  }
  return { ...event, by: null };
}

/**
 * What one seat sees of all that happened, in order. A neutral sees it once both said yes, and nothing once they are gone.
 */
export function seenBy(events: readonly DialogueEvent[], seat: DialogueSeat): readonly DialogueEvent[] {
  const did = (what: string) => events.some(({ act }) => act === what);
  const sits = events[0]?.opening?.neutral === true && did('accept') && !did('remove_neutral');
  if (seat === 'neutral' && !sits) return [];
  return events.filter((event) => knows(event, seat)).map((event) => seenAs(event, seat));
}
