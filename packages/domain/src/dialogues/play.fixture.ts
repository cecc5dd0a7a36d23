import {
  apply,
  decide,
  dialogueSeats,
  lost,
  moves,
  optionMarks,
  proposeDialogue,
  protocols,
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
} from './index.ts';
import { roomActs } from './room-acts.ts';
import { stepMoves } from './step-moves.ts';

/** The parts of the machine that a test may put a faulty one in place of. */
export interface Machine {
  readonly decide: typeof decide;
  readonly apply: typeof apply;
  readonly seenBy: typeof seenBy;
}
export const machine: Machine = { decide, apply, seenBy };

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
const stepActs = [
  ...new Set(
    Object.values(protocols).flatMap(({ steps }: Protocol) =>
      Object.values(steps).flatMap(({ acts }) => Object.keys(acts)),
    ),
  ),
];
const allActs = [...stepActs, ...Object.keys(roomActs), 'fly'];
/** What leads on when the conversation is not in one of its steps. */
const leadingOn = [
  'accept',
  'open',
  'ready',
  'screen',
  'admit',
  'reschedule',
  'caucus_close',
  'release',
  'give_leave',
  'give_floor',
];
const final = ['leave', 'terminate', 'end', 'remove_neutral'];

const back = ['conclude', 'new_topic', 'not_after_all', 'park', 'reopen', 'give_floor'];
/** Mostly what leads on and not out, and now and then what all must choose: or few conversations would get far. */
function deep<T extends readonly [DialogueSeat, DialogueMove]>(able: readonly T[], n: number): readonly T[] {
  const within = able.filter(([, { step, act }]) => step?.to !== 'done' && !back.includes(act));
  const joint = within.filter(([, { step }]) => step?.joint);
  if (n % 3 === 0 && joint.length > 0) return joint;
  return n % 5 > 0 && within.length > 0 ? within : able;
}

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
    const item = items[n % Math.max(1, items.length)];
    return {
      id,
      act: move.act,
      seen: state.seen[seat ?? 'a'],
      words: move.words === null ? null : 256,
      with: sides[n % 2]!,
      ...(item && { item }),
      mark: optionMarks[n % 5 < 3 ? 0 : n % 3]!,
      screening: n % 11 === 0 ? 'unsuitable' : 'suitable',
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

  script.forEach((number, index) => {
    const kind = number % 32;
    const n = Math.floor(number / 32);
    const id = `c${index + 1}`;
    now += 1 + (n % 1_000);
    if (kind < 19) {
      const onward = deep(
        able(({ step, act }) => step !== null || leadingOn.includes(act)),
        n % 1_009,
      );
      const choice = onward[n % Math.max(1, onward.length)];
      if (choice) attempt(choice[0], commandFor(id, choice[1], choice[0], Math.floor(n / 61)));
    } else if (kind < 24) {
      const inRoom = able(({ room, act }) => room !== null && !final.includes(act));
      const choice = inRoom[n % Math.max(1, inRoom.length)];
      if (choice) attempt(choice[0], commandFor(id, choice[1], choice[0], Math.floor(n / 7)));
    } else if (kind < 26) {
      const seat = ([...dialogueSeats, null] as const)[n % 4]!;
      const act = allActs[Math.floor(n / 4) % allActs.length]!;
      const words = stepMoves(state, 'a').some(([one, rule]) => one === act && rule.words)
        ? 256
        : n % 2
          ? 98_304
          : null;
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
      now += (n % 5 === 0 ? 15 * 24 : n % 26) * hour;
      for (let due = tick(state, id, now); due.length > 0; due = tick(state, id, now))
        settle(null, null, due);
      if (n % 3 === 0) settle(null, null, lost(state, dialogueSeats[n % 2]!, `${id}-lost`, now));
    } else if (n % 6 === 0) {
      const choice = able(({ act }) => final.includes(act))[n % 7];
      if (choice) attempt(choice[0], commandFor(id, choice[1], choice[0], Math.floor(n / 61)));
    }
  });
  return { events, state, attempts };
}
