import type { Sealed } from '@footbridge/contract';
import type { Bytes } from '@footbridge/record';
import { heldKeys } from '../account/held-keys.ts';
import type { Context } from '../context.ts';
import { derive, importSealingKey } from '../sealing/derive.ts';
import { openText, sealText } from '../sealing/envelope.ts';
import type { SpaceKeys, TextBinding } from '../sealing/space-keys.ts';
import { areSameKeys } from '../spaces/introduction.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { givers } from '../spaces/open-keys.ts';
import { keysAt } from '../spaces/replaced-keys.ts';

/**
 * What the two can reckon from their own keys, and nobody else who reads the space: the key above those of letters. It is
 * told by the number of the space key in force then, which says whose keys were whose; one that was lost with the keys of
 * before may have been handed over by the other.
 *
 * @returns null when one's own keys of that time are gone, or the other's are not known.
 */
export async function keyOfTwo(context: Context, live: LiveSpace, epoch: number): Promise<Bytes | null> {
  const { own, other } = live.snapshot.space;
  const [mine, theirs] = [own.member, other?.member ?? ''].map((member) =>
    keysAt(context, live, member, epoch),
  );
  const held = heldKeys(context);
  const account = mine && held.find(({ publicKeys }) => areSameKeys(publicKeys, mine));
  if (account && theirs) return account.agree(theirs.agreement, live.id);

  const present = live.keysOfOther ?? undefined;
  for (const { ofTwo, ...given } of own.opened) {
    if (given.epoch !== epoch || ofTwo === null) continue;
    for (const recipient of held)
      for (const maker of givers(live, present)) {
        const bytes = await recipient.unwrap(ofTwo, maker, { space: live.id, epoch, isOfTwo: true });
        if (bytes) return bytes;
      }
  }
  return null;
}

const keyOfLetter = async (ofTwo: Bytes, letter: string) =>
  importSealingKey(await derive(ofTwo, `letter ${letter}`));

/** Seals a letter, or what is said of it. @returns null while the other's keys are not known. */
export async function sealForTwo(
  context: Context,
  live: LiveSpace,
  binding: TextBinding,
  text: string,
): Promise<{ sealed: Sealed; commitment: string } | null> {
  const epoch = live.keys.newest;
  const ofTwo = await keyOfTwo(context, live, epoch);
  if (!ofTwo) return null;
  const bound = { ...binding, space: live.id, epoch };
  const { envelope, commitment } = await sealText(await keyOfLetter(ofTwo, binding.item), bound, text);
  return { sealed: { epoch, envelope }, commitment };
}

/** What opens letters and what is said of them. Those of the first days were sealed under the space key. */
export const openerForTwo = (context: Context, live: LiveSpace): Pick<SpaceKeys, 'space' | 'openText'> => ({
  space: live.id,
  async openText(binding, sealed) {
    const { epoch, envelope } = sealed;
    const ofTwo = await keyOfTwo(context, live, epoch);
    const key = ofTwo && (await keyOfLetter(ofTwo, binding.item));
    const opened = key && (await openText(key, { ...binding, space: live.id, epoch }, envelope));
    return opened ?? live.keys.openText(binding, sealed);
  },
});
