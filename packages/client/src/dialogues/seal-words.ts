import type { RefusalReply } from '@footbridge/contract';
import type { DialogueSeat, Side } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import type { KnownNeutral } from '../guests/known-neutral.ts';
import { sealForTwo } from '../letters/key-of-two.ts';
import type { AccountKeys } from '../sealing/account-keys.ts';
import { sealItem } from '../sealing/item-key.ts';
import { signAct } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { sittingNeutral } from '../spaces/sitting-neutral.ts';
import { writeDialogueText, type DialogueText } from './dialogue-text.ts';

/** Where words belong, and whose they are. */
interface Place {
  readonly space: string;
  readonly author: string;
  readonly id: string;
}

const sign = (keys: AccountKeys, { space, author, id }: Place, commitment: string, envelope: string) =>
  signAct(keys, {
    space,
    author,
    kind: 'dialogue:say',
    item: id,
    // A conversation has an order of its own, kept by the server: it names nothing of the record.
    parents: [],
    commitment,
    envelope,
  });

/**
 * Seals what somebody says under a key of its own, for exactly those who may ever open it, and signs it.
 * @param readers X25519 public keys, by the id of a member or of the neutral.
 */
export async function sealWordsFor(
  keys: AccountKeys,
  place: Place & { readonly epoch: number },
  text: DialogueText,
  readers: ReadonlyMap<string, string>,
) {
  const { space, author, id: item, epoch } = place;
  const binding = { space, author, item, epoch, kind: 'dialogue' } as const;
  const { envelope, commitment, itemKeys } = await sealItem(keys, binding, writeDialogueText(text), readers);
  return { sealed: { epoch, envelope }, act: await sign(keys, place, commitment, envelope), keys: itemKeys };
}

/** The same of one of two who are alone. @returns null while the other's keys are not known. */
async function sealWordsForTwo(context: Context, live: LiveSpace, place: Place, text: DialogueText) {
  const binding = { item: place.id, author: place.author, kind: 'dialogue' } as const;
  const kept = await sealForTwo(context, live, binding, writeDialogueText(text));
  if (!kept) return null;
  const { sealed, commitment } = kept;
  return { sealed, act: await sign(signedIn(context).keys, place, commitment, sealed.envelope), keys: null };
}

/** Who sits there, once both yeses were checked here: then, and only then, is a key wrapped to them. */
export function provenNeutral(live: LiveSpace): KnownNeutral | undefined {
  const sitting = sittingNeutral(live)?.id;
  return live.neutrals.find(({ view, isProven }) => isProven && view.id === sitting);
}

/**
 * Seals what one of the two says, and signs it.
 * @param readers who may ever open it; without the neutral's seat in the room, the two.
 */
export async function sealWords(
  context: Context,
  live: LiveSpace,
  id: string,
  text: DialogueText,
  { seat, readers, isModerated }: { seat: Side; readers: readonly DialogueSeat[]; isModerated: boolean },
) {
  const { keys } = signedIn(context);
  const { own, other } = live.snapshot.space;
  const place = { space: live.id, author: own.member, id };
  const unknown: RefusalReply = { refused: 'key:conflict' };
  if (!isModerated) return (await sealWordsForTwo(context, live, place, text)) ?? unknown;
  const neutral = provenNeutral(live)?.view;
  if (!neutral || !other || !live.keysOfOther) return unknown;
  const mine = [own.member, keys.publicKeys.agreement] as const;
  const theirs = [other.member, live.keysOfOther.agreement] as const;
  const known: Record<DialogueSeat, readonly [string, string]> = {
    a: seat === 'a' ? mine : theirs,
    b: seat === 'a' ? theirs : mine,
    neutral: [neutral.id, neutral.publicKeys.agreement],
  };
  const wrapped = new Map(readers.map((one) => known[one]));
  return sealWordsFor(keys, { ...place, epoch: live.keys.newest }, text, wrapped);
}
