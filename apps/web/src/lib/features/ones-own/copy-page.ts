import type {
  ExportedLetter,
  ExportedMember,
  ExportedMessage,
  ExportedPage,
  ExportedSpace,
  ExportFile,
  LetterDraft,
} from '@footbridge/client';
import { boundaries } from '#lib/copy/boundaries.ts';
import { neutral, supporter } from '#lib/copy/guests.ts';
import { conversations } from '#lib/copy/dialogues/list.ts';
import { answeredWords, markWords, replyWords, reportWords, resentmentWords } from '#lib/copy/letters.ts';
import { copyPage as words } from '#lib/copy/ones-own.ts';
import { feelingWords } from '#lib/copy/private.ts';
import { beside, versions as earlier } from '#lib/copy/writing.ts';
import { answers, kinds, questions } from '#lib/copy/words.ts';
import { agreementsPart } from './copy-agreements.ts';
import { dialoguesPart } from './copy-dialogues.ts';
import { boundaryPagePart } from './copy-boundaries.ts';
import { guestsPart, neutralPart, readersOf, seatPart, shownTo } from './copy-guests.ts';
import {
  article,
  day,
  escape,
  moment,
  paragraph,
  part,
  promised,
  section,
  state,
  written,
} from './copy-markup.ts';

const style = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif;color:#1a262d;background:#fff}
h1,h2,h3{line-height:1.25}h2{margin-top:3rem}.text{white-space:pre-wrap;overflow-wrap:anywhere}
article{margin:1.5rem 0;padding-left:1rem;border-left:2px solid #6b767e;break-inside:avoid}
article p{margin:.25rem 0}header{font-weight:bold}.state{font-style:italic}@media print{body{margin:0;max-width:none}}`;

/** The copy as one page: no script, nothing from elsewhere, and no link that leads anywhere. */
export const copyPage = ({ madeAt, spaces, seats, pages, hasClosedPages }: ExportFile): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${part('h1', words.title)}${paragraph(words.madeOn(moment(madeAt)))}${paragraph(words.notLocked)}
${spaces.map(spacePart).join('\n')}
${seats.map(seatPart).join('\n')}
${pages ? pagesPart(pages, hasClosedPages) : ''}
</main>
</body>
</html>
`;

const nameOf = ({ introduction, isOwn }: ExportedMember) =>
  introduction?.name ?? (isOwn ? words.you : words.other);

function spacePart(space: ExportedSpace): string {
  const { members, acknowledgements } = space;
  const names = new Map(members.map((member) => [member.id, nameOf(member)]));
  const name = (id: string) => names.get(id) ?? words.other;
  const facts = [
    words.startedOn(day(space.startedAt)),
    ...(space.openedAt ? [words.openedOn(day(space.openedAt))] : []),
    ...(space.consentedAt ? [words.consentedOn(day(space.consentedAt))] : []),
  ];
  const sentences = acknowledgements.map(
    ({ author, text, act, isFromBefore }) =>
      `<article><header>${escape(name(author))}</header>${written(text, isFromBefore)}${act ? '' : state(words.notShown)}</article>`,
  );
  return [
    part('h2', members.map(nameOf).join(', ')),
    facts.map(paragraph).join(''),
    section(words.names, members.map(introductionPart).join('')),
    section(words.sentences, sentences.join('')),
    section(words.questions, readinessPart(space)),
    section(words.links, space.links.map(linkPart).join('')),
    section(neutral.title, neutralPart(space, name)),
    section(supporter.title, guestsPart(space, 'supporter')),
    section(
      words.messages,
      space.messages.map((message) => messagePart(message, name(message.author), space)).join('') ||
        paragraph(words.noMessages),
    ),
    section(
      words.letters,
      space.letters.map((letter) => letterPart(letter, name(letter.author), space)).join(''),
    ),
    section(conversations.title, dialoguesPart(space)),
    section(boundaries.title, agreementsPart(space, name)),
    section(words.rules, written(space.groundRules)),
  ].join('\n');
}

const introductionPart = (member: ExportedMember) => {
  const { name = nameOf(member), pronouns = '', formOfAddress = '' } = member.introduction ?? {};
  return paragraph([name, pronouns, formOfAddress].filter(Boolean).join(', '));
};

const readinessPart = ({ readiness }: ExportedSpace) =>
  Object.entries(readiness)
    .map(
      ([question, { answer, note }]) =>
        `<article><header>${escape(questions[question as keyof typeof questions])}</header>${paragraph(answers[answer])}${note ? written(note) : ''}</article>`,
    )
    .join('');

/** When and what; the link itself opens something, and stands in the other file alone. */
const linkPart = ({ kind, createdAt, revokedAt }: ExportedSpace['links'][number]) =>
  paragraph(
    [
      `${kinds[kind].title}.`,
      words.madeLink(day(createdAt)),
      revokedAt ? words.withdrawn(day(revokedAt)) : '',
    ].join(' '),
  );

function messagePart(message: ExportedMessage, author: string, space: ExportedSpace): string {
  const { heldUntil, isHidden } = message;
  const states = [
    ...readersOf(message, space),
    message.state === 'held' && heldUntil ? words.states.held(moment(heldUntil)) : '',
    message.state === 'waiting' ? words.states.waiting : '',
    isHidden ? words.states.hidden : '',
  ].filter(Boolean);
  const when = moment(message.sentAt ?? message.writtenAt);
  return article(author, when, written(message.text, message.isFromBefore) + states.map(state).join(''));
}

/** A letter, what was promised with it, and what was said of it: in the same words as on the screen. */
function letterPart(letter: ExportedLetter, author: string, space: ExportedSpace) {
  const { leavesAt, sentAt, text, commitment, answer, report, signed } = letter;
  const when = moment(sentAt ?? leavesAt ?? '');
  const marked = (text === null ? [] : (answer?.passages ?? [])).map(
    (passage) => `“${text?.slice(passage.from, passage.to)}” ${markWords[passage.mark].said}`,
  );
  const forgiven = answer?.forgiven === 'all' ? [answeredWords.forgivesAll] : (answer?.forgiven ?? []);
  const said = [
    ...(answer?.reply ? [replyWords[answer.reply].said] : []),
    ...marked,
    ...forgiven.map((one) =>
      typeof one === 'string' ? one : `“${text?.slice(one.from, one.to)}” ${answeredWords.forgivesPart}`,
    ),
    ...(answer?.hasConfirmed ? [answeredWords.confirmed] : []),
    ...(report ? [reportWords[report].said] : []),
    ...(sentAt ? [] : [words.states.held(when)]),
    ...shownTo(letter.id, space),
  ];
  const inside = written(text, signed.isFromBefore) + promised(commitment) + said.map(state).join('');
  return article(author, when, inside);
}

const pagesPart = (pages: readonly ExportedPage[], hasClosed: boolean) =>
  [
    part('h2', words.pages),
    hasClosed ? paragraph(words.pagesFromBefore) : '',
    // Which letters one has opened is no page for reading; it stands in the other file.
    ...pages
      .filter(({ content }) => content.kind !== 'opened')
      .map(
        ({ content, writtenAt }) =>
          `<article><header>${escape(moment(writtenAt))}</header>${contentPart(content)}</article>`,
      ),
  ].join('\n');

function contentPart(content: ExportedPage['content']): string {
  switch (content.kind) {
    case 'person':
      return [content.name, content.reach, content.note]
        .filter(Boolean)
        .map((text) => written(text))
        .join('');
    case 'draft':
      return draftPart(content);
    case 'resentment': {
      const now = content.now ? paragraph(`${words.hurts} ${resentmentWords[content.now]}`) : '';
      return now + (content.text ? written(content.text) : '');
    }
    case 'moderation':
      return [content.plan, content.notes]
        .filter(Boolean)
        .map((text) => written(text))
        .join('');
    case 'opened':
      return '';
    case 'letter':
      return written(content.text);
    case 'journal': {
      const felt = content.feelings.map((feeling) => feelingWords[feeling].toLowerCase()).join(', ');
      return written(content.text) + (felt ? state(words.feelings(felt)) : '');
    }
    default:
      return boundaryPagePart(content);
  }
}

/** The letter, what its writer thought beside it, and how it stood before. */
function draftPart({ text, versions, ...draft }: LetterDraft): string {
  const thoughts = (['theirWords', 'values', 'showUp'] as const).filter((name) => draft[name]);
  return [
    written(text),
    ...thoughts.map((name) => paragraph(beside[name].title) + written(draft[name])),
    ...versions.map((one) => state(earlier.stood(moment(one.writtenAt))) + written(one.text)),
  ].join('');
}
