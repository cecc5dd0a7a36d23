import { clauseFields, reports, sayingReplies, type ClauseWords } from '@footbridge/domain';
import { parse } from '../sealing/parse.ts';
import type { Commitment } from '../letters/letter.ts';
import type { Crossing, Reply, SaidCommitment, Topic } from './agreement.ts';
import { readTopics } from './read-pages.ts';

/** What is inside the envelopes of what is said beside an agreement: JSON, read with care, for the other wrote it. */
type Fields = Record<string, unknown>;
const fieldsOf = (text: string): Fields => {
  const read = parse(text);
  return typeof read === 'object' && read !== null ? (read as Fields) : {};
};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const declaredText = (words: ClauseWords): string => JSON.stringify({ words });
export function readDeclared(text: string): ClauseWords {
  const words = (fieldsOf(text).words ?? {}) as Fields;
  const fields = clauseFields.map((field) => [field, textOf(words[field])]);
  return Object.fromEntries(fields) as unknown as ClauseWords;
}

type CrossingWords = { [Field in 'about' | 'what' | 'text']: NonNullable<Crossing[Field]> };
export const crossingText = ({ about, what, text }: CrossingWords): string =>
  JSON.stringify({ about, what, text });
export function readCrossing(sealed: string): CrossingWords {
  const { about, what, text } = fieldsOf(sealed);
  return { about: textOf(about), what: textOf(what), text: textOf(text) };
}

type CommitmentWords = Pick<SaidCommitment, 'report'> & { readonly commitment: Commitment };
export const commitmentText = ({ commitment: { what, byWhen }, report }: CommitmentWords): string =>
  JSON.stringify({ what, byWhen, report });
export function readCommitment(text: string): CommitmentWords {
  const { what, byWhen, report } = fieldsOf(text);
  return {
    commitment: { what: textOf(what), byWhen: textOf(byWhen) },
    report: reports.find((one) => one === report) ?? null,
  };
}

export const topicsText = (topics: readonly Topic[]): string => JSON.stringify({ topics });
export const readShownTopics = (text: string): Topic[] => readTopics(fieldsOf(text).topics);

/** @param to the hash of the act of what is replied to, as it was then: said in other words, it is not what was meant. */
export const replyText = ({ reply, text }: Pick<Reply, 'reply' | 'text'>, to: string): string =>
  JSON.stringify({ reply, text, to });
export function readReply(sealed: string, to: string): Pick<Reply, 'reply' | 'text'> | null {
  const { reply, text, to: meant } = fieldsOf(sealed);
  const known = meant === to && sayingReplies.find((one) => one === reply);
  return known ? { reply: known, text: textOf(text) } : null;
}
