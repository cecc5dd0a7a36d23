import type { Standing } from '../leaving/standing.ts';
import { endOfQuiet } from '../reach/quiet-hours.ts';
import type { QuietHours } from '../reach/reach.ts';
import type { FeedKind } from '../words.ts';

/** How often an e-mail may say that there is something new. Nobody gets one who did not ask for it. */
export const noticeWishes = ['off', 'daily', 'weekly'] as const;
export type NoticeWish = (typeof noticeWishes)[number];

/** What has arrived from the other is something new; that they paused, ended or changed their name is not. */
export const noticedKinds = [
  'space:opened',
  'message:sent',
  'acknowledgement:shared',
  'readiness:joined',
  'letter:delivered',
  'letter:answer_shown',
  'neutral:proposed',
] as const satisfies readonly FeedKind[];

/** A space in which something has arrived since its reader was there, or was told of it. */
export interface News {
  readonly standing: Standing;
  readonly quietHours: QuietHours | null;
}

const day = 24 * 60 * 60_000;
/** Milliseconds between two notices. */
const noticeGap = { daily: day, weekly: 7 * day } as const;

/**
 * When a notice may leave: now, later, or, as things are, never (null). Of a space that its reader has paused or left
 * there is never a word: a pause is from all of it, and an e-mail would be the one thing that still reaches them. Their
 * other spaces are not paused. Quiet hours hold for the e-mail as for what it is about.
 *
 * @param lastNotice when the last one left, if ever.
 */
export function noticeAt(
  wish: NoticeWish,
  lastNotice: Date | null,
  news: readonly News[],
  now: Date,
): Date | null {
  if (wish === 'off') return null;
  const gapEnds = lastNotice ? lastNotice.getTime() + noticeGap[wish] : 0;
  const earliest = new Date(Math.max(now.getTime(), gapEnds));
  const moments = news
    .filter(({ standing }) => !standing.pause && !standing.ended)
    .map(({ quietHours }) => (quietHours ? endOfQuiet(quietHours, earliest) : earliest).getTime());
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
}
