import type { ExportedDialogue, ExportedSpace } from '@footbridge/client';
import { conversations } from '#lib/copy/dialogues/list.ts';
import { wayOf } from '#lib/copy/dialogues/ways.ts';
import { neutral } from '#lib/copy/guests.ts';
import { copyPage as words } from '#lib/copy/ones-own.ts';
import { isKeptBack } from '../moderated/kept-back.ts';
import { saidInWords, textOf } from '../dialogues/said-in-words.ts';
import { article, moment, paragraph, part, written } from './copy-markup.ts';

/** Every structured conversation: what it was about, and, line for line as it was read there, what was said. */
export const dialoguesPart = ({ dialogues, members }: ExportedSpace): string => {
  const name = members.find(({ isOwn }) => !isOwn)?.introduction?.name ?? words.other;
  return dialogues.map((one) => dialoguePart(one, name)).join('');
};

function dialoguePart({ protocol, topic, said }: ExportedDialogue, name: string): string {
  const lines = said.map((one) => ({ ...one, mine: one.by === null ? null : one.by === 'own' }));
  const parts = lines.flatMap((one) => {
    // Words that were held and went over stand where they went over.
    if (one.act === 'held' && !isKeptBack(one, lines)) return [];
    const line = saidInWords(one, protocol, one.by === 'neutral' ? neutral.title : name);
    const text = textOf(one, { said: lines });
    return line ? [article(line, moment(one.at), text === null ? '' : written(text))] : [];
  });
  return part('h4', wayOf(protocol).label) + paragraph(topic ?? conversations.withheld) + parts.join('');
}
