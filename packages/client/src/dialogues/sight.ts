import type { DialogueWordsView, PublicKeys } from '@footbridge/contract';
import { otherSide, type DialogueSeat, type Side } from '@footbridge/domain';
import { heldKeys } from '../account/held-keys.ts';
import type { Context } from '../context.ts';
import type { KnownNeutral } from '../guests/known-neutral.ts';
import { openerForTwo } from '../letters/key-of-two.ts';
import type { AccountKeys } from '../sealing/account-keys.ts';
import { openItem } from '../sealing/item-key.ts';
import type { SpaceKeys } from '../sealing/space-keys.ts';
import { openSigned } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import { readDialogueText, type DialogueText } from './dialogue-text.ts';

/** Who reads a conversation, what they open it with, and whom they know there. */
export interface Sight {
  readonly space: string;
  readonly seat: DialogueSeat;
  /** Their keys, and those they had before. */
  readonly held: readonly AccountKeys[];
  /** Whose words these would be, by the id of a member or of the neutral; null: nobody one knows. */
  readonly seatOf: (author: string) => DialogueSeat | null;
  readonly keysOf: (author: string, epoch: number) => PublicKeys | undefined;
  /** For what is sealed for the two; null for a neutral. */
  readonly ofTwo: Pick<SpaceKeys, 'space' | 'openText'> | null;
}

/** One of the two. @param neutrals those whose two yeses were checked here, also such as have gone. */
export function sightOf(
  context: Context,
  live: LiveSpace,
  seat: Side,
  neutrals: readonly KnownNeutral[],
): Sight {
  const { own, other } = live.snapshot.space;
  const neutral = (author: string) => neutrals.find(({ view, isProven }) => isProven && view.id === author);
  return {
    space: live.id,
    seat,
    held: heldKeys(context),
    seatOf(author) {
      if (author === own.member) return seat;
      if (author === other?.member) return otherSide(seat);
      return neutral(author) ? 'neutral' : null;
    },
    keysOf: (author, epoch) => neutral(author)?.view.publicKeys ?? keysAt(context, live, author, epoch),
    ofTwo: openerForTwo(context, live),
  };
}

/**
 * Opens what somebody said, if it is theirs, whose it should be, and belongs here.
 * @param place.by whose words they may be.
 */
export async function openWords(
  sight: Sight,
  words: DialogueWordsView,
  place: Pick<DialogueText, 'dialogue' | 'act'> & { readonly by: readonly DialogueSeat[] },
): Promise<DialogueText | null> {
  const { author, sealed, key } = words;
  const seat = sight.seatOf(author);
  const keys = sight.keysOf(author, sealed.epoch);
  if (!seat || !place.by.includes(seat) || !keys) return null;
  const opener = key ? openerOf(sight, words, keys) : sight.ofTwo;
  const expected = { act: 'dialogue:say', envelope: 'dialogue', item: words.id } as const;
  const text = opener && (await openSigned(opener, words, expected, keys.signing));
  const read = text === null ? null : readDialogueText(text);
  return read?.dialogue === place.dialogue && read.act === place.act ? read : null;
}

/** Words with a key of their own, which their author wrapped to the reader, or the neutral did who let them through. */
function openerOf(sight: Sight, { author, key }: DialogueWordsView, keys: PublicKeys): Sight['ofTwo'] {
  return {
    space: sight.space,
    openText: async (binding, { epoch, envelope }) => {
      const isPassedOn = key?.by !== author;
      const maker =
        isPassedOn && key && sight.seatOf(key.by) === 'neutral' ? sight.keysOf(key.by, epoch) : keys;
      if (!key || !maker) return null;
      const bound = { ...binding, space: sight.space, epoch };
      return openItem(sight.held, bound, { envelope, wrap: key.wrap, maker: maker.agreement });
    },
  };
}
