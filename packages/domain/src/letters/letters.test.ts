import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endings, nothingShown, pauseKinds, look, present, type Look } from '../leaving/standing.ts';
import { limits } from '../limits.ts';
import { letterPaces } from '../reach/reach.ts';
import { answerLetter } from './answer.ts';
import { deliverLetters, nextLetterAt } from './delivery.ts';
import { handOverLetter } from './hand-over.ts';
import { sendLetter, takeBackLetter } from './leave.ts';
import type { Letter } from './letter.ts';

const now = new Date('2026-06-01T12:00:00Z');
const day = 24 * 60 * 60_000;
const after = (time: number) => new Date(now.getTime() + time);
const open = { phase: 'open', epoch: 2, rekeyDue: false, look: 'open' } as const;
const onItsWay: Letter = { authorMemberId: 'ruth', leavesAt: after(day), sentAt: null, takenBackAt: null };
const moments = fc.integer({ min: -365 * day, max: 365 * day }).map(after);
const looks: Look[] = ['open', 'paused', 'resting', 'left', 'ended'];

describe('handing a letter over', () => {
  const handOver = (change: object = {}, leavesAt = after(day), before = 0) =>
    handOverLetter({ ...open, ...change }, { epoch: 2, leavesAt }, before, now);

  it('takes any waiting time up to the longest, and no other', () => {
    fc.assert(
      fc.property(moments, (leavesAt) => {
        const isTooLong = leavesAt.getTime() - now.getTime() > limits.letterWaitLongest;
        expect(handOver({}, leavesAt)).toEqual(
          isTooLong ? { refused: 'letter:wait_out_of_range' } : { type: 'letter:handed_over' },
        );
      }),
    );
  });

  it('is refused where nothing can be written, under another key, and after very many', () => {
    expect(handOver({ phase: 'waiting' })).toEqual({ refused: 'space:not_open' });
    expect(handOver({ look: look({ ...present, ended: 'told' }, nothingShown) })).toEqual({
      refused: 'space:ended',
    });
    for (const seen of ['paused', 'resting']) {
      expect(handOver({ look: seen })).toEqual({ refused: 'space:resting' });
    }
    expect(handOver({ epoch: 3 })).toEqual({ refused: 'key:stale' });
    expect(handOver({ rekeyDue: true })).toEqual({ refused: 'key:stale' });
    expect(handOver({}, after(day), limits.letters)).toEqual({ refused: 'letter:too_many' });
  });
});

describe('a letter that waits to go', () => {
  it('goes when its time has come and never before, nor twice, nor once it was taken back', () => {
    expect(sendLetter(onItsWay, after(day))).toEqual({ type: 'letter:sent' });
    const gone = { refused: 'letter:gone' };
    expect(sendLetter(onItsWay, after(day - 1))).toEqual(gone);
    expect(sendLetter({ ...onItsWay, sentAt: now }, after(day))).toEqual(gone);
    expect(sendLetter({ ...onItsWay, takenBackAt: now }, after(day))).toEqual(gone);
    expect(sendLetter(undefined, after(day))).toEqual(gone);
  });

  it('can be taken back by its author until it has gone, and exists for nobody else', () => {
    expect(takeBackLetter(onItsWay, 'ruth')).toEqual({ type: 'letter:taken_back' });
    expect(takeBackLetter({ ...onItsWay, takenBackAt: now }, 'ruth')).toBeNull();
    expect(takeBackLetter({ ...onItsWay, sentAt: now }, 'ruth')).toEqual({ refused: 'letter:gone' });
    for (const letter of [onItsWay, undefined, { ...onItsWay, sentAt: now }]) {
      expect(takeBackLetter(letter, 'sam')).toEqual({ refused: 'letter:unknown' });
    }
  });

  it('ends in one of two ways, whatever its author and the clock do, and in whatever order', () => {
    const acts = fc.array(fc.oneof(fc.constant('take back' as const), moments));
    fc.assert(
      fc.property(acts, (done) => {
        let letter = onItsWay;
        let ends = 0;
        for (const act of done) {
          const outcome = act === 'take back' ? takeBackLetter(letter, 'ruth') : sendLetter(letter, act);
          if (!outcome || 'refused' in outcome) continue;
          ends += 1;
          letter = {
            ...letter,
            ...(outcome.type === 'letter:sent' ? { sentAt: now } : { takenBackAt: now }),
          };
        }
        expect(ends).toBeLessThanOrEqual(1);
        expect(letter.sentAt && letter.takenBackAt).toBeNull();
      }),
    );
  });
});

describe('one letter in thirty days', () => {
  it('is delivered, and the others wait, unless their receiver allows more', () => {
    expect(deliverLetters('monthly', null, 3, now)).toEqual({ delivered: 1, againAt: after(30 * day) });
    expect(deliverLetters('monthly', null, 1, now)).toEqual({ delivered: 1, againAt: null });
    expect(deliverLetters('monthly', after(-29 * day), 1, now)).toEqual({
      delivered: 0,
      againAt: after(day),
    });
    expect(deliverLetters('monthly', after(-30 * day), 1, now)).toEqual({ delivered: 1, againAt: null });
    expect(deliverLetters('any', now, 3, now)).toEqual({ delivered: 3, againAt: null });
    expect(nextLetterAt('any', now, now)).toBeNull();
  });

  it('holds however often one asks, and loses none', () => {
    const asked = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        asked,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(...letterPaces),
        (pauses, count, pace) => {
          let [time, waiting] = [now.getTime(), count];
          const delivered: number[] = [];
          for (const pause of pauses) {
            time += pause * day;
            const last = delivered.at(-1);
            const turn = deliverLetters(
              pace,
              last === undefined ? null : new Date(last),
              waiting,
              new Date(time),
            );
            expect(turn.delivered).toBeLessThanOrEqual(waiting);
            waiting -= turn.delivered;
            delivered.push(...Array.from({ length: turn.delivered }, () => time));
            // Whatever still waits is decided again at a moment that is to come.
            expect(turn.againAt === null ? waiting : 0).toBe(0);
            if (turn.againAt) expect(turn.againAt.getTime()).toBeGreaterThan(time);
          }
          expect(delivered.length + waiting).toBe(count);
          const gaps = delivered.slice(1).map((at, i) => at - delivered[i]!);
          if (pace === 'monthly') expect(gaps.every((gap) => gap >= limits.letterGap)).toBe(true);
        },
      ),
    );
  });
});

describe('an answer to a letter', () => {
  const sent = { ...onItsWay, sentAt: now };

  it('is for letters one may know of, once they have gone', () => {
    expect(answerLetter(open, sent, 2)).toEqual({ type: 'letter:answered' });
    for (const letter of [undefined, onItsWay]) {
      expect(answerLetter(open, letter, 2)).toEqual({ refused: 'letter:unknown' });
      expect(answerLetter(open, letter, null)).toEqual({ refused: 'letter:unknown' });
    }
    expect(answerLetter(open, sent, 1)).toEqual({ refused: 'key:stale' });
  });

  it('can be taken back wherever one stands, and given only where one can write', () => {
    for (const seen of looks) {
      expect(answerLetter({ ...open, look: seen, rekeyDue: true }, sent, null)).toEqual({
        type: 'letter:answered',
      });
      const given = answerLetter({ ...open, look: seen }, sent, 2);
      expect('refused' in given).toBe(seen !== 'open');
    }
    expect(pauseKinds.length + endings.length).toBe(4);
  });
});
