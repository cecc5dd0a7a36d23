import type { KeyWrap, Sealed } from '@footbridge/contract';
import { heldKeys } from '../account/held-keys.ts';
import type { Context } from '../context.ts';
import { openItem } from '../sealing/item-key.ts';
import type { SpaceKeys } from '../sealing/space-keys.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';

type Opener = Pick<SpaceKeys, 'space' | 'openText'>;

/** What opens a message: the space key, or the message's own where one's copy of that came with it. */
export function openerOf(
  context: Context,
  live: LiveSpace,
  { author, itemKey: wrap }: { readonly author: string; readonly itemKey: KeyWrap | null },
): Opener {
  if (wrap === null) return live.keys;
  const { id: space } = live;
  return {
    space,
    async openText(binding, { epoch, envelope }: Sealed) {
      const maker = keysAt(context, live, author, epoch)?.agreement;
      return maker === undefined
        ? null
        : openItem(heldKeys(context), { ...binding, space, epoch }, { envelope, wrap, maker });
    },
  };
}
