import type { ItemKeys, RefusalReply, Sealed } from '@footbridge/contract';
import { signedIn, type Context } from '../context.ts';
import { sealItem } from '../sealing/item-key.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { sittingNeutral } from '../spaces/sitting-neutral.ts';

interface Words {
  readonly id: string;
  readonly text: string;
  /** The neutral who is to read it as well. */
  readonly alsoFor: string | null;
}

export interface SealedMessage {
  readonly sealed: Sealed;
  readonly commitment: string;
  readonly itemKeys: ItemKeys | null;
}

/**
 * Seals a message for those who are to read it. The space key is everyone's: with a neutral there, what is for the two has
 * a key of its own. Whoever was named when it was written and is not there any more takes nobody else along.
 */
export async function sealMessage(
  context: Context,
  live: LiveSpace,
  { id, text, alsoFor }: Words,
): Promise<SealedMessage | RefusalReply> {
  const { own, other } = live.snapshot.space;
  const author = own.member;
  const binding = { item: id, author, kind: 'message' } as const;
  const sitting = sittingNeutral(live);
  if (!sitting || sitting.id === alsoFor) return { ...(await live.keys.seal(binding, text)), itemKeys: null };

  const { keys } = signedIn(context);
  if (!other || !live.keysOfOther) return { refused: 'key:conflict' };
  const epoch = live.keys.newest;
  const { envelope, commitment, itemKeys } = await sealItem(
    keys,
    { ...binding, space: live.id, epoch },
    text,
    new Map([
      [author, keys.publicKeys.agreement],
      [other.member, live.keysOfOther.agreement],
    ]),
  );
  return { sealed: { epoch, envelope }, commitment, itemKeys };
}
