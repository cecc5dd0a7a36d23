import { limits } from '../limits.ts';
import {
  agreementFormat,
  clauseFields,
  clauseKinds,
  type AgreementDocument,
  type Clause,
  type ClauseWords,
  type SigningParty,
} from './agreement-document.ts';
import { flaw, isFlaw, type Flaw } from './flaw.ts';
import { ruleInWords } from './rule-in-words.ts';
import { both, isDay, readRule } from './rules.ts';

type Read = Record<string, unknown>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** 32 bytes in base64url. */
const bytes32 = /^[A-Za-z0-9_-]{43}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
const isBytes = (value: unknown): value is string => typeof value === 'string' && bytes32.test(value);

/** Exactly these fields: what is signed is what is shown, and nothing beside it. */
const holds = (value: unknown, fields: readonly string[]): value is Read =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === fields.length &&
  fields.every((field) => Object.hasOwn(value, field));

const documentFields = [
  'format',
  'space',
  'agreement',
  'version',
  'supersedes',
  'salt',
  'parties',
  'clauses',
  'effectiveFrom',
  'reviewOn',
] as const satisfies readonly (keyof AgreementDocument)[];

/**
 * Reads an agreement as it came from somewhere else: from the other's envelope, or out of a file.
 *
 * @param value what `JSON.parse` made of it.
 * @returns the very value, or what is wrong with it first.
 */
export function readAgreement(value: unknown): AgreementDocument | Flaw {
  const { format } = (value ?? {}) as Read;
  if (typeof format !== 'string' || !format.startsWith('footbridge-agreement/')) return flaw('not-ours');
  if (format !== agreementFormat) return flaw('version-unknown');
  if (!holds(value, documentFields)) return flaw('not-ours');
  const isFramed =
    isId(value.space) &&
    isId(value.agreement) &&
    Number.isSafeInteger(value.version) &&
    (value.version as number) >= 1 &&
    (value.supersedes === null || isBytes(value.supersedes)) &&
    isBytes(value.salt);
  if (!isFramed) return flaw('not-ours');
  const parties = readParties(value.parties);
  if (isFlaw(parties)) return parties;
  const broken = checkClauses(value.clauses, parties) ?? checkDates(value);
  return broken ?? (value as unknown as AgreementDocument);
}

function readParties(value: unknown): readonly SigningParty[] | Flaw {
  const isTwo =
    Array.isArray(value) &&
    value.length === 2 &&
    value.every(
      (party) =>
        holds(party, ['member', 'name', 'signingKey']) &&
        isId(party.member) &&
        isBytes(party.signingKey) &&
        isText(party.name, limits.nameLength) &&
        (party.name as string).trim() !== '',
    );
  if (!isTwo) return flaw('parties-wrong');
  const parties = value as unknown as readonly [SigningParty, SigningParty];
  return parties[0].member < parties[1].member ? parties : flaw('parties-wrong');
}

const isText = (value: unknown, longest: number): boolean =>
  typeof value === 'string' && value.length <= longest && value.isWellFormed();

/** Clauses as they were drafted or received. */
export function checkClauses(value: unknown, parties: readonly SigningParty[]): Flaw | null {
  if (!Array.isArray(value) || value.length === 0) return flaw('no-clauses');
  if (value.length > limits.clauses) return flaw('too-many-clauses');
  for (const clause of value) {
    const broken = checkClause(clause, parties);
    if (broken) return broken;
  }
  const ids = value.map(({ id }: Clause) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  return twice === undefined ? null : flaw('clause-twice', twice);
}

function checkClause(value: unknown, parties: readonly SigningParty[]): Flaw | null {
  if (!holds(value, ['id', 'kind', 'owner', 'words', 'rule', 'ruleWords']) || !isId(value.id)) {
    return flaw('clause-damaged');
  }
  const { id } = value;
  const members = parties.map(({ member }) => member);
  const owners = value.kind === 'agreed' ? [both, ...members] : members;
  if (!clauseKinds.includes(value.kind as 'agreed') || !owners.includes(value.owner as string)) {
    return flaw('clause-damaged', id);
  }
  return checkWords(value.words, id) ?? checkRule(value as unknown as Clause, parties);
}

function checkWords(words: unknown, id: string): Flaw | null {
  if (!holds(words, clauseFields)) return flaw('clause-damaged', id);
  const texts = clauseFields.map((field) => words[field]);
  if (!texts.every((text) => typeof text === 'string')) return flaw('clause-damaged', id);
  if (!texts.every((text) => text.isWellFormed())) return flaw('text-damaged', id);
  const { what, ...rest } = words as unknown as ClauseWords;
  if (what.trim() === '') return flaw('clause-empty', id);
  const isShort =
    what.length <= limits.clauseLength &&
    Object.values(rest).every((text) => text.length <= limits.clauseDetailLength);
  return isShort ? null : flaw('text-too-long', id);
}

function checkRule(clause: Clause, parties: readonly SigningParty[]): Flaw | null {
  if (clause.rule === null) return clause.ruleWords === null ? null : flaw('rule-words-differ', clause.id);
  const rule = readRule(
    clause.rule,
    parties.map(({ member }) => member),
  );
  if (isFlaw(rule)) return flaw(rule.flaw, clause.id);
  // Declared alone, nobody else can be bound by it.
  if (clause.kind === 'declared' && rule.binds !== clause.owner) return flaw('rule-damaged', clause.id);
  const words = ruleInWords(rule, (member) => parties.find((party) => party.member === member)?.name ?? '');
  return words === clause.ruleWords ? null : flaw('rule-words-differ', clause.id);
}

function checkDates({ effectiveFrom, reviewOn }: Read): Flaw | null {
  const areDays = [effectiveFrom, reviewOn].every((day) => day === null || isDay(day));
  if (!areDays) return flaw('date-wrong');
  const isBackwards = isDay(effectiveFrom) && isDay(reviewOn) && reviewOn < effectiveFrom;
  return isBackwards ? flaw('dates-in-wrong-order') : null;
}
