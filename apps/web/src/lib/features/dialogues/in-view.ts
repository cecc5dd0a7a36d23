import type { Said } from '@footbridge/client';
import { protocols, type Protocol, type ProtocolName } from '@footbridge/domain';

/** Where one looks back further than to the piece that was said last. */
const backTo: Readonly<
  Record<string, 'all that was told' | 'how it was summed up' | 'the end' | 'what both wrote'>
> = {
  tell: 'all that was told',
  summarise: 'all that was told',
  satisfied: 'all that was told',
  summary_check: 'all that was told',
  validate: 'how it was summed up',
  empathise: 'how it was summed up',
  empathy_check: 'how it was summed up',
  empathy_mirror: 'how it was summed up',
  compromise: 'what both wrote',
  requests: 'the end',
  appreciate: 'the end',
  appreciation_mirrored: 'the end',
  appreciate_back: 'the end',
  last_mirror: 'the end',
};

/**
 * Where that part of what was said begins which is in view while one does the next step: what is to be said back or
 * answered. All before it stands further up.
 * @param said what is written down, in order.
 * @returns index of the first in view; the length of `said` if there is nothing.
 */
export function inViewFrom(said: readonly Said[], protocol: ProtocolName, step: string | null): number {
  const { steps, turn } = protocols[protocol] as Protocol;
  const rules = Object.values(steps[step ?? '']?.acts ?? {});
  // What one may pick or mark stands there to be picked.
  if (rules.some(({ takes }) => takes)) return said.length;
  const ruleOf = ({ step: place, act }: Said) => steps[place ?? '']?.acts[act];
  const afterLast = (is: (one: Said) => boolean) => said.findLastIndex(is) + 1;
  const orNothing = (index: number) => (index === -1 ? said.length : index);
  const isOfSpeaker = rules.some(({ by }) => by === 'speaker' || by === 'listener');

  const all = () => {
    const begun = afterLast((one) =>
      Boolean(ruleOf(one)?.swaps || ruleOf(one)?.givesWay || ruleOf(one)?.flips),
    );
    return orNothing(said.findIndex((one, index) => index >= begun && one.step === turn));
  };
  const from = (() => {
    switch (backTo[step ?? '']) {
      case 'all that was told':
        return all();
      case 'how it was summed up': {
        const summedUp = said.findLastIndex((one) => one.act === 'summarise' && one.hasWords);
        return summedUp > all() ? summedUp : all();
      }
      case 'what both wrote':
        return orNothing(said.findIndex((one) => one.act === 'reveal'));
      case 'the end':
        return afterLast((one) => one.step === 'swap');
      default:
        return isOfSpeaker
          ? orNothing(said.findLastIndex((one) => one.step === turn && one.hasWords))
          : afterLast((one) => one.step !== step);
    }
  })();
  const lastWords = said.findLastIndex(({ hasWords }) => hasWords);
  return lastWords === -1 ? from : Math.min(from, lastWords);
}
