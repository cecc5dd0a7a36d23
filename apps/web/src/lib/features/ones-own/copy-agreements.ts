import type { ExportedSaid, ExportedSaying, ExportedSpace } from '@footbridge/client';
import { clauseFields, isFlaw, readAgreement, reports, topicStatuses } from '@footbridge/domain';
import { agreementInWords } from '@footbridge/instrument';
import { copyWords as words } from '#lib/copy/agreement.ts';
import { crossed, replySaid } from '#lib/copy/crossed.ts';
import { reportWords, theirLetter } from '#lib/copy/letters.ts';
import { statusWords } from '#lib/copy/topics.ts';
import { article, moment, paragraph, state, written } from './copy-markup.ts';

type NameOf = (member: string) => string;
type Fields = Readonly<Record<string, unknown>>;

/** JSON that the other wrote: read with care. */
function fieldsOf(text: string | null): Fields {
  try {
    const read: unknown = JSON.parse(text ?? '');
    return typeof read === 'object' && read !== null ? (read as Fields) : {};
  } catch {
    return {};
  }
}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every version of what was agreed, line for line as it was read, what was said of it, and what stands beside it. */
export const agreementsPart = ({ agreements, members }: ExportedSpace, nameOf: NameOf): string =>
  [
    ...agreements.said.map((one) => article(nameOf(one.by), moment(one.at), saidPart(one))),
    ...agreements.sayings.map((one) =>
      article(
        nameOf(one.by),
        moment(one.at),
        sayingPart(one, nameOf(members.find(({ id }) => id !== one.by)?.id ?? '')),
      ),
    ),
  ].join('');

function saidPart({ content, text }: ExportedSaid): string {
  if (content.kind !== 'offered') return state(words.said[content.kind]);
  const document = readAgreement(fieldsOf(text).document);
  return isFlaw(document)
    ? written(null)
    : agreementInWords(document)
        .map((line) => written(line.text))
        .join('');
}

function sayingPart({ kind, text, reply }: ExportedSaying, replier: string): string {
  const said = fieldsOf(text);
  const answer = replySaid[textOf(fieldsOf(reply).reply) as keyof typeof replySaid] ?? null;
  const after = answer ? state(answer(replier)) + more(textOf(fieldsOf(reply).text)) : '';
  if (kind === 'declared') {
    const limit = (said.words ?? {}) as Fields;
    return (
      written(
        clauseFields
          .map((field) => textOf(limit[field]))
          .filter(Boolean)
          .join('\n'),
      ) + after
    );
  }
  if (kind === 'crossed') {
    return paragraph(crossed.about(textOf(said.what))) + written(textOf(said.text)) + after;
  }
  if (kind === 'committed') {
    const report = reports.find((one) => one === said.report);
    const by = textOf(said.byWhen) ? paragraph(theirLetter.promiseBy(textOf(said.byWhen))) : '';
    return written(textOf(said.what)) + by + (report ? state(reportWords[report].said) : '') + after;
  }
  const topics = Array.isArray(said.topics) ? (said.topics as Fields[]) : [];
  return topics
    .map(({ name, status }) => {
      const known = topicStatuses.find((one) => one === status);
      return paragraph(`${textOf(name)}: ${known ? statusWords[known] : ''}`);
    })
    .join('');
}

const more = (text: string): string => (text ? written(text) : '');
