import { parse } from '../sealing/parse.ts';

/** What is inside an envelope. It says where it belongs, so that a server cannot put it elsewhere. */
export interface DialogueText {
  readonly dialogue: string;
  readonly act: string;
  readonly text: string;
  /** Of a proposal: milliseconds since 1970. */
  readonly times?: readonly number[];
}

/** Times to meet that one proposal names, each once. */
export const timesNamed = 5;

export const writeDialogueText = (text: DialogueText): string => JSON.stringify(text);

/** @returns null when the other wrote something else than what it should be. */
export function readDialogueText(sealed: string): DialogueText | null {
  const read = parse(sealed) as Partial<Record<keyof DialogueText, unknown>> | null;
  const { dialogue, act, text, times } = read ?? {};
  if (typeof dialogue !== 'string' || typeof act !== 'string' || typeof text !== 'string') return null;
  const isTime = (time: unknown): time is number =>
    Number.isSafeInteger(time) && !Number.isNaN(new Date(Number(time)).getTime());
  const named = Array.isArray(times) ? [...new Set(times.filter(isTime))].slice(0, timesNamed) : [];
  return { dialogue, act, text, times: named };
}
