import { notices } from '@footbridge/db';
import { decideNotice, type NoticeHand } from '../features/notices/decide-notice.ts';
import { batch, forEachDue } from './for-each-due.ts';

/** Every e-mail that is due now, each once. */
export const sendNotices = (hand: NoticeHand): Promise<void> =>
  forEachDue(hand, (tx) => notices.listDue(tx, hand.now(), batch), decideNotice);
