import type { ModeratedRoom, ModeratedSpace } from '@footbridge/client';
import { isOver, mayMeet, moves, sides, type Dialogue, type Side } from '@footbridge/domain';
import { desk } from '#lib/copy/moderating/desk.ts';
import { move as words } from '#lib/copy/moderating/room.ts';
import type { StepWords } from '#lib/copy/dialogues/steps/step-words.ts';
import { wordsOfStep } from '#lib/copy/dialogues/steps/ways-in-words.ts';
import { inWords } from '#lib/copy/moments.ts';
import { namesIn, type Names } from './names-of.ts';

/** Whose screening is still to be said: they have answered, and it has not been weighed. */
const toScreen = ({ intake, screened }: Dialogue): Side | undefined =>
  intake.find((side) => screened[side] === undefined);

function beforeTheyMeet(state: Dialogue, names: Names): string {
  const next = toScreen(state);
  if (next) return words.screen(names[next]);
  if (sides.some((side) => state.screened[side] === 'unsuitable')) return words.unsuitable;
  const missing = sides.filter((side) => !state.intake.includes(side));
  if (missing.length > 0) return words.intake(missing.map((side) => names[side]).join(' and '));
  if (state.phase === 'accepted') return words.accepted(inWords(new Date(state.meetAt ?? 0)));
  if (state.topicWithheld && state.shuttle) return words.tellTopic;
  // Whoever was let in before they found this still waits for it.
  if (!mayMeet(state))
    return moves(state, 'neutral').some(({ act }) => act === 'shuttle') ? words.notStraight : words.notLive;
  if (!state.admitted) return words.admit;
  return state.topicWithheld ? words.topic : words.admitted;
}

function whileTheyTalk(state: Dialogue, names: Names): string {
  const { caucus, held, floorWithdrawn, caucusOwed, caucusAsked, protocol, step, speaker } = state;
  if (caucus) return words.caucus(names[caucus]);
  const kept = sides.find((side) => held[side]);
  if (kept) {
    const canGo = moves(state, 'neutral').some(({ act }) => act === 'release');
    return canGo ? words.held(names[kept]) : words.waitsForLeave(names[kept]);
  }
  if (floorWithdrawn) return words.noFloor;
  if (caucusOwed) return words.owed(names[caucusOwed]);
  const [asking] = caucusAsked;
  if (asking) return words.asked(names[asking]);
  const own = neutralSentence(wordsOfStep(protocol, step), names[speaker]);
  if (own) return own;
  const [next, other] = sides.filter((side) => advances(state, side));
  return next && !other ? words.theirs(names[next]) : words.both;
}

/** Someone can take it to its next step by themselves. */
const advances = (state: Dialogue, side: Side): boolean =>
  moves(state, side).some(({ step }) => step?.to !== undefined && !step.joint);

const neutralSentence = (step: StepWords | undefined, speaker: string): string | undefined =>
  typeof step?.neutral === 'function' ? step.neutral(speaker) : step?.neutral;

/** Whose move it is in a conversation one holds, in one sentence. */
export function neutralMove(state: Dialogue, names: Names): string {
  switch (state.phase) {
    case 'accepted':
    case 'lobby':
      return beforeTheyMeet(state, names);
    case 'active':
      return whileTheyTalk(state, names);
    case 'break':
      return moves(state, 'neutral').some(({ act }) => act === 'admit') ? words.restsAdmit : words.rests;
    case 'proposed':
    case 'suspended':
      return words.suspended;
    case 'closing':
    case 'closed':
    case 'terminated':
    case 'left':
      return words[state.phase];
    case 'lapsed':
      return words.closed;
  }
}

/** The conversation of a space that is next, and what can be said of it. */
export function nextIn({ rooms }: Pick<ModeratedSpace, 'rooms'>): string {
  const running = rooms.find(({ state }: ModeratedRoom) => !isOver(state));
  return running ? neutralMove(running.state, namesIn(running)) : desk.idle;
}
