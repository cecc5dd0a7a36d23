import type { IntroductionView, PublicKeys, Sealed } from '@footbridge/contract';
import type { SignedAct as WireAct } from '@footbridge/contract';
import type { AccountKeys } from '../sealing/AccountKeys.ts';
import type { SpaceKeys } from '../sealing/SpaceKeys.ts';
import type { Introduction } from '../types.ts';
import { openSigned, signAct } from './act.ts';

/** An introduction carries its author's public keys under the seal, where the server cannot exchange them. */
export interface SealedIntroduction {
  readonly introduction: Introduction;
  readonly publicKeys: PublicKeys;
}

export async function sealIntroduction(
  account: AccountKeys,
  keys: SpaceKeys,
  author: string,
  { name, pronouns, formOfAddress }: Introduction,
  parents: readonly string[],
): Promise<{ sealed: Sealed; act: WireAct }> {
  const content = { introduction: { name, pronouns, formOfAddress }, publicKeys: account.publicKeys };
  const { sealed, commitment } = await keys.seal(
    { item: author, author, kind: 'introduction' },
    JSON.stringify(content satisfies SealedIntroduction),
  );
  const act = await signAct(account, {
    space: keys.space,
    author,
    kind: 'member:introduce',
    item: author,
    parents,
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
  const read = (text: string) => JSON.parse(text) as SealedIntroduction;
  const text = await openSigned(
    keys,
    { author, sealed, act },
    { act: 'member:introduce', envelope: 'introduction', item: author },
    (content) => read(content).publicKeys.signing,
  );
  return text === null ? null : read(text);
}

export const areSameKeys = (one: PublicKeys, other: PublicKeys) =>
  one.agreement === other.agreement && one.signing === other.signing;
