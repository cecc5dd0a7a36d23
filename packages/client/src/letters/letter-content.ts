import { passageMarks, repliesToLetter, reports, type Report } from '@footbridge/domain';
import { parse } from '../sealing/parse.ts';
import type { Commitment, LetterAnswer, MarkedPassage, Passage } from './letter.ts';

/** What is inside the envelopes of letters: JSON, read with care, for the other wrote it. */
type Read = Record<string, unknown>;

const asObject = (value: unknown): Read =>
  typeof value === 'object' && value !== null ? (value as Read) : {};
const asList = (value: unknown): Read[] => (Array.isArray(value) ? value.map(asObject) : []);
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | null =>
  list.includes(value as T) ? (value as T) : null;

export const writeLetter = (text: string, commitment: Commitment | null): string =>
  JSON.stringify({ text, commitment });

export function readLetter(sealed: string): { text: string; commitment: Commitment | null } | null {
  const { text, commitment } = asObject(parse(sealed));
  if (typeof text !== 'string') return null;
  const { what, byWhen } = asObject(commitment);
  const isWhole = typeof what === 'string' && typeof byWhen === 'string';
  return { text, commitment: isWhole ? { what, byWhen } : null };
}

const isPassage = (one: Read): boolean =>
  Number.isInteger(one.from) && Number.isInteger(one.to) && (one.from as number) >= 0;
const asPassage = ({ from, to }: Read): Passage => ({ from: from as number, to: to as number });

export const writeAnswer = (answer: LetterAnswer): string => JSON.stringify(answer);

export function readAnswer(sealed: string): LetterAnswer {
  const { reply, passages, forgiven, hasConfirmed } = asObject(parse(sealed));
  const marked = asList(passages).flatMap((one): MarkedPassage[] => {
    const mark = oneOf(passageMarks, one.mark);
    return mark && isPassage(one) ? [{ ...asPassage(one), mark }] : [];
  });
  return {
    reply: oneOf(repliesToLetter, reply),
    passages: marked,
    forgiven: forgiven === 'all' ? 'all' : asList(forgiven).filter(isPassage).map(asPassage),
    hasConfirmed: hasConfirmed === true,
  };
}

export const writeReport = (report: Report): string => JSON.stringify({ report });
export const readReport = (sealed: string): Report | null => oneOf(reports, asObject(parse(sealed)).report);
