import type { RefusalReply, Sealed, SignedAct } from '@footbridge/contract';
import type { EnvelopeKind, RecordedAct } from '@footbridge/domain';
import { commit } from '@footbridge/record';
import { signedIn, type Context } from '../context.ts';
import { sealForTwo } from '../letters/key-of-two.ts';
import { hashAct, signAct } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { underCurrentKey } from '../spaces/under-current-key.ts';
import type { LiveAgreements } from './live-agreements.ts';

interface Words {
  readonly kind: RecordedAct;
  readonly envelope: EnvelopeKind;
  readonly item: string;
  readonly text: string;
  readonly parents: readonly string[];
}

/** Seals for the two, signs, and sends; once more under the key in force when it was another one. */
export async function sealAndSign(
  context: Context,
  live: LiveSpace,
  { kind, envelope, item, text, parents }: Words,
  send: (signed: { sealed: Sealed; act: SignedAct }) => Promise<object | RefusalReply>,
): Promise<RefusalReply | undefined> {
  const author = live.snapshot.space.own.member;
  try {
    return await underCurrentKey(context, live, async () => {
      const kept = await sealForTwo(context, live, { item, author, kind: envelope }, text);
      if (!kept) return { refused: 'key:conflict' };
      const { sealed, commitment } = kept;
      const act = await signAct(signedIn(context).keys, {
        space: live.id,
        author,
        kind,
        item,
        parents,
        commitment,
        envelope: sealed.envelope,
      });
      return send({ sealed, act });
    });
  } catch (fault) {
    // Some signs take more room than others.
    if (fault instanceof RangeError) return { refused: 'request:too_large', field: 'text' };
    throw fault;
  }
}

/** Signs what has no words. */
export const signEnd = async (
  context: Context,
  live: LiveSpace,
  { kind, item, text, parents }: Omit<Words, 'envelope'>,
): Promise<SignedAct> =>
  signAct(signedIn(context).keys, {
    space: live.id,
    author: live.snapshot.space.own.member,
    kind,
    item,
    parents,
    commitment: await commit(new Uint8Array(), text),
    envelope: null,
  });

/**
 * What an act about a version names as its parents: the offer, what was answered to it, and who signed it. Both know all
 * of that by then, so it tells nothing.
 */
export async function actsAbout(
  live: LiveSpace,
  agreements: LiveAgreements,
  version: string | undefined,
): Promise<string[]> {
  const acts = agreements.said.filter(
    ({ id, content }) => id === version || (content.kind !== 'offered' && content.version === version),
  );
  const hashes = acts.map(({ by, act }) => (act ? hashAct(live.id, by, act) : null));
  return (await Promise.all(hashes)).filter((hash) => hash !== null);
}
