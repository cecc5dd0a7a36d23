import type { DialogueRoom, Said } from '@footbridge/client';
import { dialogueTimers, moves, protocols, type Protocol, type ProtocolName } from '@footbridge/domain';

type Standing = Pick<DialogueRoom, 'state' | 'seat' | 'said'>;

const begins: readonly string[] = ['begin', 'resume'];

const sinceLast = (said: readonly Said[], is: (one: Said) => boolean, now: number): number =>
  now - (said.findLast(is)?.at.getTime() ?? now);

/** Whether somebody else may be the one to speak after it. What only one of the two has chosen changes nothing yet. */
function turns({ step, act, mine }: Said, protocol: ProtocolName): boolean {
  const rule = (protocols[protocol] as Protocol).steps[step ?? '']?.acts[act];
  if (!rule) return act === 'give_floor' || begins.includes(act);
  return Boolean(rule.swaps || rule.givesWay || rule.flips) && !(rule.joint && mine !== null);
}

/**
 * What may help now, by its name among the hints: one at most. But for the length of it all, only whoever speaks is told.
 * A hint never moves anything.
 *
 * @param now milliseconds since 1970, by Footbridge's clock.
 */
export function hintFor({ state, seat, said }: Standing, now: number): string | undefined {
  const { protocol, step, pace, speaker, counts } = state;
  const isLive = pace === 'live';
  const talked = sinceLast(said, ({ act }) => begins.includes(act), now);
  if (isLive && talked > dialogueTimers.liveHint) return 'long';
  if (speaker !== seat) return undefined;
  const { hints = [], steps, turn } = protocols[protocol] as Protocol;
  /** Where it is about what one does next, and not when that is over. */
  const fits = (of: string) => step === turn || steps[step ?? '']?.acts[of] !== undefined;
  const due = hints.findLast(({ after, of }) => (counts[of] ?? 0) >= after && fits(of));
  const spoken = sinceLast(said, (one) => turns(one, protocol), now);
  const isTheirs = moves(state, seat).some((move) => move.step?.by === 'speaker');
  return due?.hint ?? (isLive && isTheirs && spoken > dialogueTimers.turnHint ? 'share' : undefined);
}
