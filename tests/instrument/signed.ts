import {
  makeInstrument,
  signedWords,
  type Evidence,
  type Instrument,
  type Proof,
} from '@footbridge/instrument';
import type { AgreementDocument, Clause } from '@footbridge/domain';
import { actHash, commit, digestOf, signAct, toBase64url, type Act, type Bytes } from '@footbridge/record';

/** Two made-up people and what they signed, put together as their own clients do it. */

export interface Signer {
  readonly member: string;
  readonly name: string;
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
}

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export async function newSigner(name: string, member: string = crypto.randomUUID()): Promise<Signer> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const publicKey = toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return { member, name, publicKey, privateKey: pair.privateKey };
}

/** In the order of their member ids, as a document has them. */
export async function two(
  [one, other]: readonly [string, string] = ['Ruth', 'Sam'],
): Promise<[Signer, Signer]> {
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()].sort();
  return [await newSigner(one, first), await newSigner(other, second)];
}

export const aClause = (words: Partial<Clause['words']>, clause: Partial<Clause> = {}): Clause => ({
  id: crypto.randomUUID(),
  kind: 'agreed',
  owner: 'both',
  words: { what: 'We write in the evening.', when: '', until: '', ifCrossed: '', ...words },
  rule: null,
  ruleWords: null,
  ...clause,
});

export const aDocument = (
  signers: readonly [Signer, Signer],
  clauses: readonly Clause[],
): AgreementDocument => ({
  format: 'footbridge-agreement/1',
  space: crypto.randomUUID(),
  agreement: crypto.randomUUID(),
  version: 1,
  supersedes: null,
  salt: toBase64url(random(32)),
  parties: [partyOf(signers[0]), partyOf(signers[1])],
  clauses,
  effectiveFrom: null,
  reviewOn: null,
});

const partyOf = ({ member, name, publicKey }: Signer) => ({ member, name, signingKey: publicKey });

/** An act that commits to a text. */
export async function prove(
  by: Signer,
  text: string,
  act: Pick<Act, 'space' | 'kind' | 'item'> & { parents?: readonly string[] },
  { at = '2026-11-22T06:40:12Z', isSecret = true } = {},
): Promise<Proof> {
  const salt = isSecret ? random(16) : new Uint8Array();
  const signed = await signAct(
    {
      version: 1,
      parents: [],
      ...act,
      author: by.member,
      commitment: await commit(salt, text),
      envelopeHash: isSecret ? toBase64url(random(32)) : null,
    },
    by.privateKey,
  );
  return { act: signed, salt: toBase64url(salt), text, at };
}

export const introduce = (by: Signer, space: string): Promise<Proof> =>
  prove(
    by,
    JSON.stringify({
      introduction: { name: by.name, pronouns: '', formOfAddress: '' },
      publicKeys: { agreement: toBase64url(random(32)), signing: by.publicKey },
    }),
    { space, kind: 'member:introduce', item: by.member },
  );

export async function signDocument(by: Signer, document: AgreementDocument, name = by.name): Promise<Proof> {
  const { space, agreement, version } = document;
  const words = signedWords({ agreement, digest: await digestOf(document), name, version });
  return prove(by, words, { space, kind: 'agreement:sign', item: agreement });
}

export async function evidenceOf(
  signers: readonly [Signer, Signer],
  document: AgreementDocument,
): Promise<Evidence> {
  const signatures = await Promise.all(signers.map((one) => signDocument(one, document)));
  return {
    document,
    signatures,
    introductions: await Promise.all(signers.map((one) => introduce(one, document.space))),
    replacements: [],
    heads: await Promise.all(signatures.map(({ act }) => actHash(act))),
  };
}

/** A signed agreement of these clauses. */
export async function signedAgreement(
  clauses: readonly Clause[],
  names?: readonly [string, string],
): Promise<Instrument> {
  const signers = await two(names);
  return makeInstrument(await evidenceOf(signers, aDocument(signers, clauses)));
}
