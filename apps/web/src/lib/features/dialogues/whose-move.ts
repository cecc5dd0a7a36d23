import type { DialogueRoom } from '@footbridge/client';
import { moves, otherSide, type Look, type Side } from '@footbridge/domain';
import { roomMoves as words } from '#lib/copy/dialogues/room.ts';
import type { Named } from '#lib/copy/dialogues/steps/step-words.ts';
import { terminated } from '#lib/copy/dialogues/with-neutral.ts';
import { wordsOfStep } from '#lib/copy/dialogues/steps/ways-in-words.ts';
import { standing as closed } from '#lib/copy/leaving.ts';
import { inWords } from '#lib/copy/moments.ts';
import { moderatedMove } from '../moderated/moderated-move.ts';

type Standing = Pick<DialogueRoom, 'state' | 'seat'>;
type Held = Standing & Partial<Pick<DialogueRoom, 'neutral'>>;

export const named = (words: Named, name: string): string =>
  typeof words === 'string' ? words : words(name);

/** Whose move it is in a conversation and what its reader may do, in one sentence. */
export function whoseMove({ state, seat, neutral = null }: Held, name: string, look: Look): string {
  const { phase, asker, declined, topicWithheld, shuttle, meetAt, ready, protocol, step, speaker } = state;
  const isReady = ready.includes(seat);
  if (phase === 'closed' || phase === 'lapsed') return words[phase];
  if (phase === 'terminated') return terminated.move;
  if (phase === 'left') return words.left;
  if (look !== 'open') return closed.move[look];
  const moderated = moderatedMove({ state, seat, neutral });
  if (moderated !== null) return moderated;
  switch (phase) {
    case 'proposed':
      if (asker === seat) return words.asking(name);
      return declined ? words.notNow : words.asked(name);
    case 'accepted':
      return words.accepted(meetAt === null ? '' : inWords(new Date(meetAt)));
    case 'lobby':
      if (topicWithheld && !shuttle) return seat === 'a' ? words.tell : words.toldLater(name);
      return isReady ? words.lobbyReady : words.lobby;
    case 'break':
      return isReady ? words.restsReady : words.rests;
    case 'suspended':
      return words.suspended;
    case 'closing':
      return isReady ? words.closingReady : words.closing;
    case 'active': {
      const sentences = wordsOfStep(protocol, step);
      return sentences ? named(sentences[speaker === seat ? 'speaker' : 'listener'], name) : '';
    }
  }
}

/** Someone can take it to its next step by themselves. */
const advances = ({ state }: Standing, seat: Side): boolean =>
  moves(state, seat).some(({ step }) => step?.to !== undefined && !step.joint);

/** A neutral waits for what each tells them alone before the two meet. */
const mayTellNeutral = ({ state, seat }: Standing): boolean =>
  (state.phase === 'accepted' || state.phase === 'lobby') &&
  state.neutral === 'sits' &&
  !state.intake.includes(seat);

/** Whether it is for this reader alone to go on, and not for the other as well. */
export function isOwnMove({ state, seat }: Standing): boolean {
  const { phase, asker, declined, ready, topicWithheld, shuttle } = state;
  if (mayTellNeutral({ state, seat })) return true;
  if (phase === 'proposed') return asker !== seat && !declined;
  if (phase === 'lobby') return topicWithheld && !shuttle ? seat === 'a' : !ready.includes(seat);
  if (phase !== 'active') return false;
  return advances({ state, seat }, seat) && !advances({ state, seat }, otherSide(seat));
}
