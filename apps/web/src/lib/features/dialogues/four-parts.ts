import { parts } from '#lib/copy/dialogues/room.ts';

export const partNames = ['observe', 'feel', 'need', 'ask'] as const;
type Part = (typeof partNames)[number];

/** Under this a part is kept while it is written. */
export const nameOfPart = (act: string, part: Part): string => `${act} ${part}`;

/** One text of four parts, each under its own line. What was left empty is left out. */
export const fourParts = (textOf: (part: Part) => string): string =>
  partNames
    .map((part) => [parts[part].before, textOf(part).trim()] as const)
    .filter(([, text]) => text !== '')
    .map(([before, text]) => `${before}: ${text}`)
    .join('\n\n');
