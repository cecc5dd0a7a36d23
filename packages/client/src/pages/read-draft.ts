import type { DraftVersion, Handing, KeptPassage, LetterDraft } from './page-content.ts';

type Fields = Record<string, unknown>;

/** A draft as it was sealed; what an earlier version of the app did not know yet is empty. */
export function readDraft(content: Fields): LetterDraft {
  return {
    kind: 'draft',
    text: words(content, 'text'),
    isPutDown: content.isPutDown === true,
    space: typeof content.space === 'string' ? content.space : null,
    kept: each(content.kept, readKept),
    values: words(content, 'values'),
    showUp: words(content, 'showUp'),
    theirWords: words(content, 'theirWords'),
    versions: each(content.versions, readVersion),
    handing: readHanding(content.handing),
  };
}

const words = (fields: Fields, name: string) => (typeof fields[name] === 'string' ? fields[name] : '');

const each = <T>(value: unknown, read: (fields: Fields) => T): T[] =>
  Array.isArray(value) ? value.map((one) => read((one ?? {}) as Fields)) : [];

const readKept = (fields: Fields): KeptPassage => ({
  ruleId: words(fields, 'ruleId'),
  words: words(fields, 'words'),
  before: words(fields, 'before'),
  after: words(fields, 'after'),
});

const readVersion = (fields: Fields): DraftVersion => ({
  text: words(fields, 'text'),
  writtenAt: words(fields, 'writtenAt'),
});

function readHanding(value: unknown): Handing | null {
  const fields = (value ?? {}) as Fields;
  if (typeof fields.letter !== 'string' || typeof fields.wait !== 'number') return null;
  return {
    letter: fields.letter,
    wait: fields.wait,
    what: words(fields, 'what'),
    byWhen: words(fields, 'byWhen'),
  };
}
