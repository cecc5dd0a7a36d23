import {
  apply,
  decide,
  dialogueSeats,
  lost,
  moves,
  optionMarks,
  proposeDialogue,
  protocols,
  readersOf,
  seenBy,
  sides,
  tick,
  type Dialogue,
  type DialogueCommand,
  type DialogueEvent,
  type DialogueMove,
  type DialogueSeat,
  type Opening,
  type Protocol,
  type ProtocolName,
} from './index.ts';
import { roomActs } from './room-acts.ts';
import { stepActs, stepRule } from './step-moves.ts';

/** The parts of the machine that a test may put a faulty one in place of. */
export interface Machine {
  readonly decide: typeof decide;
  readonly apply: typeof apply;
  readonly seenBy: typeof seenBy;
  readonly readersOf: typeof readersOf;
}
export const machine: Machine = { decide, apply, seenBy, readersOf };

/** One thing that somebody tried, and what came of it. */
export interface Attempt {
  readonly before: Dialogue;
  /** Null: an outsider. */
  readonly actor: DialogueSeat | null;
  /** Null: the clock did it, not a person. */
  readonly command: DialogueCommand | null;
  readonly events: readonly DialogueEvent[];
  readonly refused: string | null;
  readonly after: Dialogue;
  readonly now: number;
}

const hour = 60 * 60_000;
const start = Date.parse('2026-06-01T12:00:00Z');
const actsOfSteps = [
  ...new Set(
    Object.values(protocols).flatMap(({ steps }: Protocol) =>
      Object.values(steps).flatMap(({ acts }) => Object.keys(acts)),
    ),
  ),
];
const allActs = [...actsOfSteps, ...Object.keys(roomActs), 'fly'];
/** What leads on when the conversation is not in one of its steps. */
const leadingOn = [
  'accept',
  'tell_topic',
  'open',
  'intake',
  'whereabouts',
  'ready',
  'screen',
  'admit',
  'own_time',
  'reschedule',
  'caucus_close',
  'release',
  'give_leave',
  'give_floor',
  'carry',
  'bring',
];

/** Doing it once more would lead nowhere. */
function isDone(state: Dialogue, seat: DialogueSeat, act: string): boolean {
  const isLobby = state.phase === 'lobby';
  if (act === 'intake') return state.intake.some((side) => side === seat);
  if (act === 'whereabouts') return !isLobby || state.whereabouts.some((side) => side === seat);
  if (act === 'screen') return !isLobby || sides.every((side) => state.screened[side]);
  if (act === 'own_time') return !sides.some((side) => state.screened[side] === 'adapted');
  return act === 'give_floor' && !state.floorWithdrawn;
}
const final = ['leave', 'terminate', 'end', 'remove_neutral'];

/** How many acts lie between each step and this one. */
function distancesTo(target: string, steps: Protocol['steps']): ReadonlyMap<string, number> {
  const found = new Map([[target, 0]]);
  for (const step of found.keys()) {
    for (const [from, { acts }] of Object.entries(steps)) {
      // Going round once more is no way there.
      const leads = Object.values(acts).some(
        ({ to, onceBoth, joint, swaps }) => (to === step && !(joint && swaps)) || onceBoth?.[1] === step,
      );
      if (leads && !found.has(from)) found.set(from, found.get(step)! + 1);
    }
  }
  return found;
}

const targetsOf = (steps: Protocol['steps']) =>
  Object.entries(steps).flatMap(([step, { acts }]) => Object.keys(acts).map((act) => [step, act] as const));

/** What a conversation may aim at: the first number of a script. */
export const aims = (protocol: ProtocolName): number[] =>
  Array.from({ length: 2 * targetsOf(protocols[protocol].steps).length }, (_, aim) => aim);

/**
 * Plays a conversation from numbers: each is one attempt, legal or illegal, stale, doubled or come late, by any seat or an
 * outsider, or something the clock does. The same numbers play the same conversation.
 */
export function play(opening: Opening, script: readonly number[], { decide, apply }: Machine = machine) {
  const first = proposeDialogue(opening, 'c0', start);
  if ('refused' in first) throw new Error(first.refused);
  const events: DialogueEvent[] = [...first];
  let state = apply(null, first[0]);
  let now = start;
  const { steps }: Protocol = protocols[opening.protocol];
  const targets = targetsOf(steps);
  // As many aim at what lies far in as at everything together.
  const aim = (script[0] ?? 0) % (2 * targets.length);
  const target = targets.at(aim < targets.length ? aim : -1 - (aim % Math.ceil(targets.length / 4)))!;
  const distances = distancesTo(target[0], steps);
  let last: readonly [DialogueCommand, DialogueSeat | null] | null = null;
  let late: readonly [DialogueCommand, DialogueSeat | null] | null = null;
  const attempts: Attempt[] = [];

  const commandFor = (
    id: string,
    move: Pick<DialogueMove, 'act' | 'words'>,
    seat: DialogueSeat | null,
    n: number,
  ): DialogueCommand => {
    const items = [...Object.keys(state.items), ...Object.keys(state.caucusWords)];
    const item = items[n % 3 === 0 ? n % Math.max(1, items.length) : 0];
    return {
      id,
      act: move.act,
      seen: state.seen[seat ?? 'a'],
      words: move.words === null ? null : 256,
      with: sides[n % 2]!,
      ...(item && { item }),
      mark: optionMarks[n % 5 < 3 ? 0 : n % 3]!,
      screening: n % 11 === 0 ? 'unsuitable' : n % 5 === 0 ? 'adapted' : 'suitable',
      at: n % 4 === 0 ? now + 20 * hour : null,
      minutes: 20 + (n % 200),
    };
  };
  const settle = (
    actor: Attempt['actor'],
    command: DialogueCommand | null,
    outcome: ReturnType<typeof decide>,
  ) => {
    const before = state;
    const done = 'refused' in outcome ? [] : outcome;
    state = done.reduce<Dialogue>(apply, state);
    events.push(...done);
    attempts.push({
      before,
      actor,
      command,
      events: done,
      refused: 'refused' in outcome ? outcome.refused : null,
      after: state,
      now,
    });
  };
  const attempt = (actor: Attempt['actor'], command: DialogueCommand) => {
    last = [command, actor];
    settle(actor, command, decide(state, command, actor, now));
  };
  const able = (which: (move: DialogueMove) => boolean) =>
    dialogueSeats.flatMap((seat) =>
      seat === 'neutral' && state.neutral !== 'sits'
        ? []
        : moves(state, seat)
            .filter(which)
            .map((move) => [seat, move] as const),
    );

  const pass = (id: string) => {
    for (let due = tick(state, id, now); due.length > 0; due = tick(state, id, now)) settle(null, null, due);
  };

  script.forEach((number, index) => {
    const kind = number % 32;
    const n = Math.floor(number / 32);
    const id = `c${index + 1}`;
    now += 1 + (n % 1_000);
    if (kind < 22) {
      const onward = able(({ step, act }) => step !== null || leadingOn.includes(act)).filter(
        ([seat, { act }]) => !isDone(state, seat, act),
      );
      // Five of six lead towards what this conversation is to reach, or few would get far.
      const far = ([, { act, step }]: (typeof onward)[number]) =>
        step === null ||
        (state.step === target[0] &&
          act === target[1] &&
          (!step.takes || Object.keys(state.items).length > 0))
          ? -1
          : Math.min(
              ...[step.to ?? state.step!, step.onceBoth?.[1] ?? ''].map((to) => distances.get(to) ?? 99),
            );
      const nearest = Math.min(...onward.map(far));
      const among =
        n % 6 > 0
          ? onward.filter((one) => far(one) === nearest)
          : n % 36 > 0
            ? onward.filter(([, { act, step }]) => step?.to !== 'done' && act !== 'conclude')
            : onward;
      const choice = among[Math.floor(n / 6) % Math.max(1, among.length)];
      // Both are ready, and it is not time yet.
      if (onward.length === 0) {
        now += 4 * hour;
        pass(id);
      }
      if (choice && n % 2) now = Math.max(now, choice[1].notBefore);
      if (choice) attempt(choice[0], commandFor(id, choice[1], choice[0], Math.floor(n / 61)));
    } else if (kind < 25) {
      const inRoom = able(
        ({ room, act }) => room !== null && !final.includes(act) && (act !== 'break' || n % 4 === 0),
      );
      const choice = inRoom[n % Math.max(1, inRoom.length)];
      if (choice) attempt(choice[0], commandFor(id, choice[1], choice[0], Math.floor(n / 7)));
    } else if (kind === 25) {
      const seat = ([...dialogueSeats, null] as const)[n % 4]!;
      // Half of what is tried out of turn is what somebody else could do at this very step.
      const here = n % 8 < 4 ? stepActs(state) : [];
      const choices = here.length > 0 ? here : allActs;
      const act = choices[Math.floor(n / 8) % choices.length]!;
      const words = stepRule(state, 'a', act)?.words ? 256 : n % 2 ? 98_304 : null;
      attempt(seat ?? null, { ...commandFor(id, { act, words: null }, seat ?? null, n), words });
    } else if (kind === 26) {
      const choice = able(() => true)[n % 50];
      if (choice)
        attempt(choice[0], {
          ...commandFor(id, choice[1], choice[0], Math.floor(n / 61)),
          seen: state.seen[choice[0]] - 1 + 2 * (n % 2),
        });
    } else if (kind === 27) {
      if (last) settle(last[1], last[0], decide(state, last[0], last[1], now));
    } else if (kind === 28) {
      if (late) attempt(late[1], late[0]);
      const choice = able(() => true)[n % 50];
      late = choice ? [commandFor(`${id}-late`, choice[1], choice[0], n), choice[0]] : null;
    } else if (kind < 31) {
      now += (n % 9 === 0 ? 15 * 24 : n % 26) * hour;
      pass(id);
      if (n % 9 === 1) settle(null, null, lost(state, { [dialogueSeats[n % 3]!]: null }, `${id}-lost`, now));
    } else if (n % 8 === 0 || (n % 2 === 0 && state.phase === 'accepted')) {
      const ending = able(({ act }) => final.includes(act));
      const choice = ending[n % Math.max(1, ending.length)];
      if (choice) attempt(choice[0], commandFor(id, choice[1], choice[0], Math.floor(n / 61)));
    }
  });
  return { events, state, attempts };
}
