import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { readinessAnswers, readinessQuestions } from '../words.ts';
import { answerReadiness, isJointYes } from './answer.ts';

const question = fc.constantFrom(...readinessQuestions);
const answer = fc.constantFrom(...readinessAnswers);
const now = new Date('2026-06-01T12:00:00Z');
const ago = (duration: number) => ({ lastYesAt: new Date(now.getTime() - duration) });

describe('answering a readiness question', () => {
  it('lets anyone step back from a yes at any moment', () => {
    const stepping = fc.constantFrom('not_yet' as const, 'no' as const, 'not_sure' as const);
    fc.assert(
      fc.property(question, stepping, fc.nat(limits.readinessCoolDown * 2), (which, to, since) => {
        expect(answerReadiness(which, to, ago(since), now)).toEqual({ type: 'readiness:answered' });
      }),
    );
  });

  it('takes a new yes only after the cool-down from one’s own last one, to the millisecond', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: -5, max: 5 }), (which, off) => {
        const decision = answerReadiness(which, 'yes', ago(limits.readinessCoolDown + off), now);
        expect(decision).toEqual(
          off < 0 ? { refused: 'readiness:too_soon' } : { type: 'readiness:answered' },
        );
      }),
    );
    expect(answerReadiness('willing', 'yes', { lastYesAt: null }, now)).toEqual({
      type: 'readiness:answered',
    });
  });

  it('knows “nothing to answer for” for the second question alone', () => {
    const own = { lastYesAt: null };
    expect(answerReadiness('willing', 'nothing', own, now)).toEqual({ refused: 'readiness:no_such_answer' });
    expect(answerReadiness('accountable', 'nothing', own, now)).toEqual({ type: 'readiness:answered' });
  });
});

describe('a joint yes', () => {
  it('is two yeses in an open space, and nothing else is', () => {
    const phase = fc.constantFrom('waiting' as const, 'open' as const);
    fc.assert(
      fc.property(phase, fc.array(answer, { maxLength: 3 }), (space, answers) => {
        const isJoint = space === 'open' && answers.join() === 'yes,yes';
        expect(isJointYes({ phase: space }, answers)).toBe(isJoint);
      }),
    );
  });
});
