import type { DialogueRoom } from '@footbridge/client';

/**
 * What it is about by now: as it was told, until both said yes to other words or a neutral named it anew.
 * @returns null: not told yet, or not open here.
 */
export function topicNow({ topic, said }: Pick<DialogueRoom, 'topic' | 'said'>): string | null {
  let named: string | null = null;
  let now = topic;
  for (const { act, text, mine } of said) {
    if (act === 'name_topic') named = text;
    if (act === 'agree_topic' && mine === null) now = named ?? now;
    if (act === 'set_topic') now = text ?? now;
  }
  return now;
}
