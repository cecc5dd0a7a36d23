import type { Sealed, SignedAct as WireAct } from '@footbridge/contract';
import type { EnvelopeKind, RecordedAct } from '@footbridge/domain';
import { actHash, hashEnvelope, verifyAct, type SignedAct } from '@footbridge/record';
import type { AccountKeys } from '../sealing/account-keys.ts';
import type { OpenedText } from '../sealing/envelope.ts';
import type { SpaceKeys } from '../sealing/space-keys.ts';

/** The contract allows so many parents; a space of two rarely has more than two heads. */
const parentsAtMost = 8;

interface Draft {
  readonly space: string;
  readonly author: string;
  readonly kind: RecordedAct;
  /** What it is about: the message, the space one says yes to, or oneself. */
  readonly item: string;
  readonly parents: readonly string[];
  readonly commitment: string;
  readonly envelope: string | null;
}

/** Signs an act, in the form in which it travels. */
export async function signAct(keys: AccountKeys, { envelope, parents, ...act }: Draft): Promise<WireAct> {
  const { kind, item, commitment, envelopeHash, signature, ...signed } = await keys.sign({
    ...act,
    version: 1,
    parents: parents.slice(-parentsAtMost),
    envelopeHash: envelope && (await hashEnvelope(envelope)),
  });
  return {
    kind: kind as RecordedAct,
    item,
    parents: [...signed.parents],
    commitment,
    envelopeHash,
    signature,
  };
}

/** An act in the form in which it was signed. */
export const asSigned = (space: string, author: string, act: WireAct): SignedAct => ({
  ...act,
  version: 1,
  space,
  author,
});

export const hashAct = (space: string, author: string, act: WireAct) => actHash(asSigned(space, author, act));

interface SignedText {
  readonly author: string;
  readonly sealed: Sealed;
  readonly act: WireAct;
}

/**
 * Opens a text and checks that its author signed exactly this.
 *
 * @param signingKey the author's, as this reader knows it; a function when only the text itself tells it.
 * @returns null when anything does not fit.
 */
export async function openProven(
  keys: Pick<SpaceKeys, 'space' | 'openText'>,
  { author, sealed, act }: SignedText,
  expected: { act: RecordedAct; envelope: EnvelopeKind; item: string },
  signingKey: string | ((text: string) => string | undefined),
): Promise<OpenedText | null> {
  const { space } = keys;
  const { item } = expected;
  if (act.kind !== expected.act || act.item !== item) return null;
  if ((await hashEnvelope(sealed.envelope)) !== act.envelopeHash) return null;
  const opened = await keys.openText({ item, author, kind: expected.envelope }, sealed);
  if (!opened || opened.commitment !== act.commitment) return null;
  const key = typeof signingKey === 'string' ? signingKey : signingKey(opened.text);
  return key && (await verifyAct(asSigned(space, author, act), key)) ? opened : null;
}

/** The text alone. */
export const openSigned = async (...asked: Parameters<typeof openProven>): Promise<string | null> =>
  (await openProven(...asked))?.text ?? null;
