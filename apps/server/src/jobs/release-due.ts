import { agreements, dialogues, letters, messages, waiting, type Transaction } from '@footbridge/db';
import { lostAfter } from '@footbridge/domain';
import type { Services } from '../context/services.ts';
import { showSignature } from '../features/agreements/show-signature.ts';
import { sendLetter } from '../features/letters/send-letter.ts';
import { releaseMessage } from '../features/messages/release-message.ts';
import { passTime } from '../features/dialogues/pass-time.ts';
import { restLater } from '../features/dialogues/rest-later.ts';
import { restLost } from '../features/dialogues/rest-lost.ts';
import { decideDue } from '../features/waiting/decide-due.ts';
import { batch, forEachDue } from './for-each-due.ts';

type Hand = Pick<Services, 'database' | 'realtime' | 'now' | 'log'>;

/**
 * Everything whose time has come: held messages and letters leave, signatures have cooled off, what waits for its reader is decided again, pauses end,
 * conversations rest. Several
 * of these may run at once, or one be cut off half way: each thing happens exactly once.
 */
export async function releaseDue(hand: Hand): Promise<void> {
  await forEachDue(hand, (tx) => messages.listDue(tx, hand.now(), batch), releaseMessage);
  await forEachDue(hand, (tx) => letters.listDue(tx, hand.now(), batch), sendLetter);
  await forEachDue(hand, (tx) => agreements.listDue(tx, hand.now(), batch), showSignature);
  await forEachDue(hand, (tx) => dialogues.listDue(tx, hand.now(), batch), passTime);
  const since = new Date(hand.now().getTime() - lostAfter);
  await forEachDue(hand, (tx) => lostBySpace(tx, since), restLost);
  await forEachDue(hand, (tx) => dialogues.listResting(tx, hand.now(), batch), restLater);
  await forEachDue(hand, (tx) => waiting.listDue(tx, hand.now(), batch), decideDue);
}

const lostBySpace = async (tx: Transaction, since: Date): Promise<dialogues.Lost[][]> => [
  ...Map.groupBy(await dialogues.listLost(tx, since, batch), ({ spaceId }) => spaceId).values(),
];
