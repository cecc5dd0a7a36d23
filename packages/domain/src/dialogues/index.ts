export { apply, replay } from './apply.ts';
export { isAsking, isOnlyAsked } from './asks.ts';
export {
  dueAt,
  isRunning,
  lost,
  lostAfter,
  notReady,
  putToRest,
  restsInTurn,
  tick,
  withoutNeutral,
} from './clock.ts';
export { decide, readersOf } from './decide.ts';
export * from './dialogue.ts';
export { asksAgain, isUrgent } from './room-acts.ts';
export { mayMeet } from './may-meet.ts';
export { moves, whoseMove, type DialogueMove } from './moves.ts';
export { touchesOffLimits } from './off-limits.ts';
export { proposeDialogue } from './propose.ts';
export * from './names.ts';
export { protocols } from './protocols/index.ts';
export type { ActRule, Protocol, Step } from './protocol.ts';
export { breakExtensions, dialogueTimers, dialogueWords } from './timers.ts';
export { largestSealed, sizeOfWords } from './size.ts';
export { knows, seenBy, view } from './view.ts';
