import type { ConversationItem } from '@footbridge/client';
import type { Look } from '@footbridge/domain';
import { conversation } from '#lib/copy/conversation.ts';
import { standing } from '#lib/copy/leaving.ts';
import { inWords } from '#lib/copy/moments.ts';
import { refusalSentences } from '#lib/copy/refusals.ts';

/** What a writer may know about something they wrote. What the other wrote has no state. */
export function stateInWords(item: ConversationItem, look: Look): string {
  const words = conversation.states;
  if (!item.mine) return '';
  if (item.state === 'held' && item.heldUntil) return words.held(inWords(item.heldUntil));
  if (item.state === 'refused')
    return `${words.refused} ${item.refused ? refusalSentences[item.refused] : ''}`.trim();
  if (item.state === 'waiting' && look !== 'open')
    return look === 'left' || look === 'ended' ? standing.waitsForGood : standing.waits;
  if (item.state === 'waiting' && item.heldUntil) return words.waitingHeld(inWords(item.heldUntil));
  return item.state === 'waiting' ? words.waiting : words.sent;
}
