import { both, dayInWords, type AgreementDocument, type Clause } from '@footbridge/domain';
import { heading, labelled, named, text, title, type Line } from './line.ts';

/** An agreement as it is read before it is signed: screen and PDF show exactly these lines, in this order. */
export function agreementInWords(document: AgreementDocument): Line[] {
  const { parties, version, supersedes, effectiveFrom, reviewOn, clauses } = document;
  const [one, other] = parties.map(({ name }) => named(name));
  const nameOf = (member: string) => named(parties.find((party) => party.member === member)?.name ?? '');
  return [
    title(`Boundaries between ${one} and ${other}`),
    ...text(
      supersedes === null
        ? `Version ${version}.`
        : `Version ${version}. It takes the place of the version before it that is in force.`,
    ),
    ...text(
      effectiveFrom === null
        ? 'It counts once both signatures count.'
        : `It counts from ${dayInWords(effectiveFrom)}, once both signatures count.`,
    ),
    ...(reviewOn === null ? [] : text(`Both look at it again on ${dayInWords(reviewOn)}.`)),
    ...clauses.flatMap((clause, index) => clauseInWords(clause, index + 1, nameOf)),
  ];
}

function clauseInWords(clause: Clause, number: number, nameOf: (member: string) => string): Line[] {
  const { words, ruleWords } = clause;
  return [
    heading(`${number}. ${whose(clause, nameOf)}`),
    ...text(words.what),
    ...labelled('When and where', words.when),
    ...labelled('Until when', words.until),
    ...labelled('If it is crossed', words.ifCrossed),
    ...labelled('Kept by Footbridge', ruleWords ?? ''),
  ];
}

function whose({ kind, owner }: Clause, nameOf: (member: string) => string): string {
  if (owner === both) return 'Both agreed';
  return kind === 'declared' ? `A limit of ${nameOf(owner)}’s own` : `Both agreed, for ${nameOf(owner)}`;
}
