import type { IntroductionView, PublicKeys, Sealed, SignedAct as WireAct } from '@footbridge/contract';
import type { AccountKeys } from '../sealing/account-keys.ts';
import { parse } from '../sealing/parse.ts';
import type { SpaceKeys } from '../sealing/space-keys.ts';
import type { Introduction } from './naming.ts';
import { talkWishes } from '@footbridge/domain';
import { hashEnvelope, verifyAct } from '@footbridge/record';
import { asSigned, openSigned, signAct } from './act.ts';
import { checkIntroduction } from './check-introduction.ts';

/** An introduction carries its author's public keys under the seal, where the server cannot exchange them. */
export interface SealedIntroduction {
  /** Null when it is none that could be shown. */
  readonly introduction: Introduction | null;
  readonly publicKeys: PublicKeys;
}

export async function sealIntroduction(
  account: AccountKeys,
  keys: SpaceKeys,
  author: string,
  { name, pronouns, formOfAddress, helps = [] }: Introduction,
): Promise<{ sealed: Sealed; act: WireAct }> {
  const introduction = { name, pronouns, formOfAddress, ...(helps.length > 0 && { helps }) };
  const content = { introduction, publicKeys: account.publicKeys };
  const { sealed, commitment } = await keys.seal(
    { item: author, author, kind: 'introduction' },
    JSON.stringify(content satisfies SealedIntroduction),
  );
  const act = await signAct(account, {
    space: keys.space,
    author,
    kind: 'member:introduce',
    item: author,
    parents: [],
    commitment,
    envelope: sealed.envelope,
  });
  return { sealed, act };
}

/** @returns null unless it was sealed to the space and signed with the very keys it tells of. */
export async function openIntroduction(
  keys: Pick<SpaceKeys, 'space' | 'openText'>,
  author: string,
  { sealed, act }: Pick<IntroductionView, 'sealed' | 'act'>,
): Promise<SealedIntroduction | null> {
  const text = await openSigned(
    keys,
    { author, sealed, act },
    { act: 'member:introduce', envelope: 'introduction', item: author },
    (content) => read(content)?.publicKeys.signing,
  );
  return text === null ? null : read(text);
}

/** Whether it is the very envelope that they signed, whatever is in it. */
export async function isSignedBy(
  space: string,
  author: string,
  { sealed, act }: Pick<IntroductionView, 'sealed' | 'act'>,
  signingKey: string,
): Promise<boolean> {
  const isOfThis =
    act.kind === 'member:introduce' &&
    act.item === author &&
    act.envelopeHash === (await hashEnvelope(sealed.envelope));
  return isOfThis && verifyAct(asSigned(space, author, act), signingKey);
}

/** The other's program may be another one than ours: what does not fit is no introduction. */
function read(text: string): SealedIntroduction | null {
  const content = parse(text) as Partial<SealedIntroduction> | null;
  const { introduction, publicKeys } = content ?? {};
  const hasKeys = typeof publicKeys?.agreement === 'string' && typeof publicKeys.signing === 'string';
  if (!hasKeys) return null;
  if (!introduction || checkIntroduction(introduction)) return { introduction: null, publicKeys };
  const { name, pronouns, formOfAddress, helps } = introduction;
  const known = talkWishes.filter((wish) => Array.isArray(helps) && helps.includes(wish));
  const named = { name, pronouns, formOfAddress, ...(known.length > 0 && { helps: known }) };
  return { introduction: named, publicKeys };
}

export const areSameKeys = (one: PublicKeys, other: PublicKeys) =>
  one.agreement === other.agreement && one.signing === other.signing;
