import type { Said } from '@footbridge/client';
import { protocols, type Protocol, type ProtocolName } from '@footbridge/domain';
import { roomSaid } from '#lib/copy/dialogues/room.ts';
import { moderatedSaid } from '#lib/copy/dialogues/with-neutral.ts';
import { atHead } from '#lib/copy/words.ts';
import { wordsOfStep } from '#lib/copy/dialogues/steps/ways-in-words.ts';

const you = 'You';

/** What of it is needed to say it in words. */
type Told = Pick<Said, 'act' | 'step' | 'mine' | 'item' | 'text' | 'words'>;

/** What only one of them has chosen yet is not written down, and words that show together show by themselves. */
export function isUntold({ act, step, mine }: Told, protocol: ProtocolName): boolean {
  const rule = (protocols[protocol] as Protocol).steps[step ?? '']?.acts[act];
  return rule?.joint === true && (mine !== null || rule.words !== undefined);
}

/**
 * What happened, as it is written down for its reader: "Ruth said", "The room rested."
 * @param name of whoever did it, where it was not its reader.
 * @returns null for what is not written down: how the room was opened, and what only one of the two has chosen yet.
 */
export function saidInWords(said: Told, protocol: ProtocolName, name: string): string | null {
  const { act, step, mine, item } = said;
  const who = atHead(name);
  if (act in roomSaid && act !== 'reveal') return roomSaid[act] ?? null;
  if (act in moderatedSaid) return moderatedSaid[act]?.(who) ?? null;
  if (isUntold(said, protocol)) return null;
  const words = wordsOfStep(protocol, step)?.acts[act === 'reveal' ? (item ?? '') : act];
  // What all have chosen is theirs together.
  return words?.said(mine !== false ? you : who) ?? null;
}

/** The words themselves: those that were said, or that were referred to. */
export function textOf(
  { text, act, item }: Told,
  { said }: { readonly said: readonly Told[] },
): string | null {
  if (text !== null || item === null || act === 'reveal') return text;
  return said.find(({ words }) => words === item)?.text ?? null;
}
