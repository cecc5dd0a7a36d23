import { clauseFields, topicStatuses, type ClauseWords } from '@footbridge/domain';
import type { AgreementDraftPage, DraftClause, Topic } from './agreement.ts';

type Fields = Record<string, unknown>;

const each = <T>(value: unknown, read: (fields: Fields) => T | null): T[] =>
  Array.isArray(value) ? value.flatMap((one) => read((one ?? {}) as Fields) ?? []) : [];
const textOr = <Other>(value: unknown, other: Other) => (typeof value === 'string' ? value : other);

/** What a private page holds of a draft; a damaged part is left out. A draft need not be whole: `check` says what is wrong. */
export const readAgreementDraft = (content: Fields): Omit<AgreementDraftPage, 'kind' | 'space'> => ({
  clauses: each(content.clauses, readClause),
  effectiveFrom: textOr(content.effectiveFrom, null),
  reviewOn: textOr(content.reviewOn, null),
  answers: textOr(content.answers, null),
});

function readClause({ id, kind, owner, words, rule }: Fields): DraftClause | null {
  if (typeof id !== 'string' || typeof owner !== 'string') return null;
  const said = clauseFields.map((field) => [field, textOr((words as Fields | null)?.[field], '')]);
  return {
    id,
    kind: kind === 'declared' ? 'declared' : 'agreed',
    owner,
    words: Object.fromEntries(said) as unknown as ClauseWords,
    rule: (rule ?? null) as DraftClause['rule'],
  };
}

export const readTopics = (value: unknown): Topic[] =>
  each(value, ({ id, name, status }) => {
    const known = topicStatuses.find((one) => one === status);
    return typeof id === 'string' && typeof name === 'string' && known ? { id, name, status: known } : null;
  });
