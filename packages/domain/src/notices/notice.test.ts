import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present, type Standing } from '../leaving/standing.ts';
import { isQuiet } from '../reach/quiet-hours.ts';
import { noticeAt, noticeWishes, type News, type NoticeWish } from './notice.ts';

const hour = 60 * 60_000;
const gapHours: Record<NoticeWish, number> = { off: Infinity, daily: 24, weekly: 7 * 24 };
const noon = new Date('2026-06-01T12:00:00Z');
const here: News = { standing: present, quietHours: null };
const away: Standing[] = [
  { pause: { kind: 'quiet' }, ended: null },
  { pause: { kind: 'shown' }, ended: null },
  { pause: null, ended: 'untold' },
  { pause: null, ended: 'told' },
];

const news: fc.Arbitrary<News> = fc.record({
  standing: fc.constantFrom<Standing>(present, ...away),
  quietHours: fc.constantFrom(
    null,
    { from: '22:00', to: '07:00', zone: 'Europe/London' },
    { from: '09:00', to: '17:00', zone: 'Australia/Lord_Howe' },
  ),
});
const history = fc.record({
  wish: fc.constantFrom(...noticeWishes),
  news: fc.array(news, { maxLength: 3 }),
  now: fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => new Date(+noon + minutes * 60_000)),
  since: fc.option(fc.integer({ min: 0, max: 10 * 24 * 60 })),
});

describe('an e-mail that there is something new', () => {
  it('leaves for nobody who does not want one, and for nothing', () => {
    expect(noticeAt('off', null, [here], noon)).toBeNull();
    expect(noticeAt('daily', null, [], noon)).toBeNull();
    expect(noticeAt('daily', null, [here], noon)).toEqual(noon);
  });

  it('says nothing of a space that is paused or left, and goes on saying so of others', () => {
    for (const standing of away) {
      expect(noticeAt('daily', null, [{ ...here, standing }], noon)).toBeNull();
      expect(noticeAt('daily', null, [{ ...here, standing }, here], noon)).toEqual(noon);
    }
  });

  it('leaves never more often than wished, never in quiet hours, and as soon as both allow', () => {
    fc.assert(
      fc.property(history, ({ wish, news, now, since }) => {
        const last = since === null ? null : new Date(+now - since * 60_000);
        const at = noticeAt(wish, last, news, now);
        // Slow and obvious: look every minute whether anything may be said.
        const allowed = (moment: Date) =>
          (!last || +moment - +last >= gapHours[wish] * hour) &&
          news.some(
            ({ standing, quietHours }) =>
              !standing.pause && !standing.ended && !(quietHours && isQuiet(quietHours, moment)),
          );
        if (at === null) {
          expect(wish === 'off' || news.every(({ standing }) => away.includes(standing))).toBe(true);
          return;
        }
        expect(+at).toBeGreaterThanOrEqual(+now);
        expect(wish !== 'off' && allowed(at)).toBe(true);
        if (+at > +now) expect(allowed(new Date(+at - 60_000)) && +at - 60_000 >= +now).toBe(false);
      }),
    );
  });
});
