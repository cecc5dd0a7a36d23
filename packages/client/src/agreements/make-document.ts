import {
  agreementFormat,
  ruleInWords,
  settled,
  type AgreementDocument,
  type Clause,
  type SigningParty,
} from '@footbridge/domain';
import { toBase64url } from '@footbridge/record';
import { signedIn, type Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { AgreementDraft } from './agreement.ts';
import type { LiveAgreements } from './live-agreements.ts';

/** The two as they are named now. @returns null while the other, or their name, is not known here. */
export function partiesNow(context: Context, live: LiveSpace): readonly [SigningParty, SigningParty] | null {
  const { own, other } = live.state.get();
  const theirs = live.keysOfOther;
  if (!other?.introduction || !own.introduction || !theirs) return null;
  const mine = signedIn(context).keys.publicKeys;
  const two = [
    { member: own.member, name: own.introduction.name, signingKey: mine.signing },
    { member: other.member, name: other.introduction.name, signingKey: theirs.signing },
  ] as const;
  return two[0].member < two[1].member ? two : [two[1], two[0]];
}

/** Puts the sentence beside each rule that both are to read. */
const withRuleWords = (clauses: AgreementDraft['clauses'], parties: readonly SigningParty[]): Clause[] =>
  clauses.map((clause) => ({
    ...clause,
    ruleWords:
      clause.rule &&
      ruleInWords(clause.rule, (member) => parties.find((party) => party.member === member)?.name ?? ''),
  }));

/**
 * A version of what stands, or the first.
 * @param answered the version it counters.
 */
export function makeDocument(
  live: LiveSpace,
  { versions }: LiveAgreements,
  parties: AgreementDocument['parties'],
  draft: AgreementDraft,
  answered: string | undefined,
): AgreementDocument {
  const stands = settled(versions);
  const before = versions.find(({ id }) => id === answered) ?? stands;
  return {
    format: agreementFormat,
    space: live.id,
    agreement: before?.agreement ?? crypto.randomUUID(),
    version: (before?.version ?? 0) + 1,
    supersedes: stands?.digest ?? null,
    salt: toBase64url(crypto.getRandomValues(new Uint8Array(32))),
    parties,
    clauses: withRuleWords(draft.clauses, parties),
    effectiveFrom: draft.effectiveFrom,
    reviewOn: draft.reviewOn,
  };
}
