import {
  dialogueSeats,
  isOver,
  moves,
  protocols,
  sides,
  view,
  whoseMove,
  type Dialogue,
  type DialogueEvent,
  type DialogueSeat,
  type Protocol,
} from './index.ts';
import type { Attempt, Machine } from './play.fixture.ts';
import { roomActs } from './room-acts.ts';

/** Deep equality of plain data, whatever the order of its keys. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const mine = Object.entries(one).filter(([, value]) => value !== undefined);
  const theirs = Object.entries(other).filter(([, value]) => value !== undefined);
  return (
    mine.length === theirs.length &&
    mine.every(([key, value]) => same(value, (other as Record<string, unknown>)[key]))
  );
}

/** Written apart from the engine: who a rule of a step lets act. */
function mayAct(state: Dialogue, seat: DialogueSeat, act: string): boolean {
  const rule = (protocols[state.protocol] as Protocol).steps[state.step ?? '']?.acts[act];
  if (!rule || state.phase !== 'active' || state.caucus) return false;
  const isNeutral = seat === 'neutral';
  if (!isNeutral && state.floorWithdrawn) return false;
  const by = {
    speaker: seat === state.speaker,
    listener: !isNeutral && seat !== state.speaker,
    party: !isNeutral,
  };
  return rule.by === 'all' || (rule.by === 'neutral' ? isNeutral : by[rule.by]);
}

/** Written apart from the engine: who may know of an event. */
const forEyes = (event: DialogueEvent): readonly DialogueSeat[] =>
  ({
    both: dialogueSeats,
    author: dialogueSeats.filter((seat) => seat === event.by),
    'author+neutral': dialogueSeats.filter((seat) => seat === event.by || seat === 'neutral'),
    'a+neutral': ['a', 'neutral'] as const,
    'b+neutral': ['b', 'neutral'] as const,
    neutral: ['neutral'] as const,
  })[event.audience];

const neverNeutral = [
  'sign',
  'confirm',
  'satisfied',
  'accept_summary',
  'accept_clauses',
  'accept_issues',
  'mark',
  'yes',
];

const isWithNeutral = ({ neutral, wasAccepted }: Dialogue) => neutral === 'sits' && wasAccepted;

/**
 * What comes past the neutral that should not: words of a party where those are held, but by the neutral's letting them
 * through, and with leave in shuttle mode; and what was said apart, unless it was ticked.
 */
function isPast(
  event: DialogueEvent,
  { before, actor, command }: Pick<Attempt, 'before' | 'actor' | 'command'>,
): boolean {
  if (event.audience !== 'both' || !event.words || event.act === 'reveal') return false;
  if (event.act === 'bring') {
    return actor !== 'neutral' || before.caucusWords[event.words]?.mayCarry !== true;
  }
  const { by } = event;
  const isHeld = before.phase === 'active' && isWithNeutral(before) && (before.holding || before.shuttle);
  if (by === null || by === 'neutral') return false;
  const held = before.held[by];
  if (command?.act === 'release') {
    return actor !== 'neutral' || held?.words !== event.words || (before.shuttle && !held.leave);
  }
  return isHeld;
}

export type Invariant =
  'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'let through' | 'keys' | 'one view' | 'care';

/** Which invariants a played conversation breaks; none, if the machine is right. */
export function broken(
  attempts: readonly Attempt[],
  events: readonly DialogueEvent[],
  state: Dialogue,
  { decide, apply, seenBy, readersOf }: Machine,
): readonly Invariant[] {
  const found = new Set<Invariant>();
  const ready = new Set<DialogueSeat>();
  let isResting = false;
  let looked: Dialogue | null = null;
  for (const { before, after, actor, command, events: done, refused, now } of attempts) {
    // I1: whoever has no part in it does nothing, and nobody does what is not open to them.
    if (done.length > 0 && command) {
      if (!actor || (actor === 'neutral' && !isWithNeutral(before)) || isOver(before)) found.add('I1');
      else if (!(command.act in roomActs) && !mayAct(before, actor, command.act)) found.add('I1');
      else if (roomActs[command.act]?.by === (actor === 'neutral' ? 'party' : 'neutral')) found.add('I1');
      if (!roomActs[command.act]?.urgent && actor && command.seen !== before.seen[actor]) found.add('I1');
    }
    // I2: leaving and breaking off are always there.
    for (const side of isOver(before) || before === looked ? [] : sides) {
      for (const act of ['leave', 'break']) {
        if ('refused' in decide(before, { id: 'x', act, seen: -1 }, side, now)) found.add('I2');
      }
    }
    looked = before;
    // I3: from a break on nothing is said until both came back.
    for (const event of done) {
      if (
        isResting &&
        !(event.act in roomActs) &&
        !['resume', 'suspend', 'begin', 'lapse'].includes(event.act)
      ) {
        found.add('I3');
      }
      if (event.act === 'break' && event.audience === 'both') {
        isResting = true;
        ready.clear();
      }
      if (event.act === 'break' && event.audience === 'author' && event.by) ready.delete(event.by);
      if (event.act === 'ready' && event.by) ready.add(event.by);
      if (event.act === 'resume') {
        if (!sides.every((side) => ready.has(side))) found.add('I3');
        isResting = false;
      }
      if (event.act === 'suspend' || event.act === 'remove_neutral') isResting = false;
      // I6
      if (event.by === 'neutral' && neverNeutral.includes(event.act)) found.add('I6');
      if (isPast(event, { before, actor, command })) found.add('let through');
    }
    // Whoever is to be met with care is let in to no live meeting in which words go straight across.
    if (done.some(({ act }) => act === 'admit' || act === 'begin') && isWithNeutral(after)) {
      const results = Object.values(after.screened);
      const isStraight = after.pace === 'live' && !after.shuttle;
      if (results.includes('unsuitable') || (isStraight && results.includes('adapted'))) found.add('care');
    }
    // Exactly those get a key who are to know of the words; what all choose together, all in the room.
    const said = done.find(({ words }) => words === command?.id);
    if (said && actor && command) {
      const inRoom = dialogueSeats.filter((seat) => seat !== 'neutral' || before.neutral === 'sits');
      const readers = readersOf(before, actor, command);
      const isForAll = said.audience === 'author';
      const due = inRoom.filter((seat) => isForAll || forEyes(said).includes(seat));
      if (!same([...readers].sort(), [...due].sort())) found.add('keys');
    }
    // What is refused tells no more than one can see.
    if (actor && command && !(actor === 'neutral' && !isWithNeutral(before))) {
      const blind = decide(view(before, actor), command, actor, now);
      if (('refused' in blind ? blind.refused : null) !== refused) found.add('one view');
    }
  }
  // I4: what is for some reaches nobody else, whole or in part.
  for (const seat of dialogueSeats) {
    const seen = seenBy(events, seat);
    const isOutside = seat === 'neutral' && !isWithNeutral(state);
    const allowed = events.filter((event) => forEyes(event).includes(seat));
    const own = new Set(allowed.flatMap(({ words }) => words ?? []));
    if (seen.length !== (isOutside ? 0 : allowed.length)) found.add('I4');
    if (seen.some(({ words }) => words !== undefined && !own.has(words))) found.add('I4');
    if (seen.some(({ act, by, notBefore }) => act === 'break' && by !== seat && (by !== null || notBefore)))
      found.add('I4');
    if (isOutside) continue;
    // A screen, which replays what it sees, knows the same of it as the server.
    const replayed = seen.reduce<Dialogue | null>(apply, null)!;
    if (!same(view(replayed, seat), view(state, seat))) found.add('one view');
    if (!same(moves(replayed, seat), moves(state, seat))) found.add('one view');
    if (!same(whoseMove(replayed, seat), whoseMove(state, seat))) found.add('one view');
  }
  // I5: what is stored is all there is.
  const stored = JSON.parse(JSON.stringify(events)) as DialogueEvent[];
  if (!same(stored.reduce<Dialogue | null>(apply, null), state)) found.add('I5');
  return [...found];
}
