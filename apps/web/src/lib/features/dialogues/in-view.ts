import type { Said } from '@footbridge/client';
import { protocols, type Protocol, type ProtocolName } from '@footbridge/domain';

/** Here one looks back at all that the one who speaks has said. */
const looksBack: readonly string[] = [
  'tell',
  'summarise',
  'satisfied',
  'summary_check',
  'validate',
  'empathise',
  'empathy_check',
  'empathy_mirror',
];

/**
 * Where that part of what was said begins which is in view while one does the next step: what is to be said back or
 * answered. All before it stands further up.
 * @param said what is written down, in order.
 * @returns index of the first in view; the length of `said` if there is nothing.
 */
export function inViewFrom(said: readonly Said[], protocol: ProtocolName, step: string | null): number {
  const { steps, turn } = protocols[protocol] as Protocol;
  const ruleOf = ({ step: place, act }: Said) => steps[place ?? '']?.acts[act];
  const isOfSpeaker = Object.values(steps[step ?? '']?.acts ?? {}).some(
    ({ by }) => by === 'speaker' || by === 'listener',
  );
  const afterLast = (is: (one: Said) => boolean) => said.findLastIndex(is) + 1;
  const from = (() => {
    if (looksBack.includes(step ?? '')) {
      return afterLast((one) => Boolean(ruleOf(one)?.swaps || ruleOf(one)?.givesWay || ruleOf(one)?.flips));
    }
    if (!isOfSpeaker) return afterLast((one) => one.step !== step);
    const turned = said.findLastIndex((one) => one.step === turn && one.hasWords);
    return turned === -1 ? said.length : turned;
  })();
  const lastWords = said.findLastIndex(({ hasWords }) => hasWords);
  return lastWords === -1 ? from : Math.min(from, lastWords);
}
