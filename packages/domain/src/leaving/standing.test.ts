import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  end,
  look,
  pause,
  present,
  refuseWriting,
  resume,
  shownStanding,
  type Pause,
  type Standing,
} from './standing.ts';

const until = new Date('2026-06-01T12:00:00Z');
const acts: Record<string, (own: Standing) => Standing> = {
  'pause, shown': (own) => pause(own, { kind: 'shown', until: null }),
  'pause, shown, for a time': (own) => pause(own, { kind: 'shown', until } satisfies Pause),
  'pause, quiet': (own) => pause(own, { kind: 'quiet', until: null }),
  resume,
  'end, told': (own) => end(own, 'told'),
  'end, untold': (own) => end(own, 'untold'),
};
const names = Object.keys(acts);

/** Every pair of standings that any acts of the two can lead to. */
function reachable(): [Standing, Standing][] {
  const found = new Map<string, [Standing, Standing]>();
  const open: [Standing, Standing][] = [[present, present]];
  for (let state = open.pop(); state; state = open.pop()) {
    const key = JSON.stringify(state);
    if (found.has(key)) continue;
    found.set(key, state);
    const [one, other] = state;
    for (const act of Object.values(acts)) open.push([act(one), other], [one, act(other)]);
  }
  return [...found.values()];
}

describe('leaving', () => {
  it('can pause, resume and end from every state the two can come to, whoever one is', () => {
    const states = reachable();
    // Present or in one of three pauses, the same without a word left, and told: for each of the two.
    expect(states).toHaveLength(81);
    for (const [own, other] of states) {
      const seen = (mine: Standing) => look(mine, shownStanding(other));
      for (const kind of ['shown', 'quiet'] as const) {
        const paused = seen(pause(own, { kind, until: null }));
        expect(['paused', 'left', 'ended']).toContain(paused);
        expect(refuseWriting(paused)).not.toBeNull();
      }
      expect(seen(end(own, 'untold'))).toBe('left');
      expect(seen(end(own, 'told'))).toBe('left');
      expect(['open', 'resting', 'ended', 'left']).toContain(seen(resume(own)));
    }
  });

  it('shows the other nothing of a quiet pause and of an untold end', () => {
    const quiet = ['pause, quiet', 'end, untold', 'resume'].map((name) => acts[name]!);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...quiet)), (done) => {
        const own = done.reduce<Standing>((standing, act) => act(standing), present);
        expect(shownStanding(own)).toEqual(shownStanding(present));
        expect(look(present, shownStanding(own))).toBe('open');
      }),
    );
  });

  it('leaves a shown pause as it is for the other when one goes without a word', () => {
    const resting = pause(present, { kind: 'shown', until });
    expect(shownStanding(end(resting, 'untold'))).toEqual(shownStanding(resting));
  });

  it('shows of a shown pause and a told end that they are there, and no more', () => {
    expect(look(present, shownStanding({ pause: { kind: 'shown' }, ended: null }))).toBe('resting');
    expect(look(present, shownStanding({ pause: null, ended: 'told' }))).toBe('ended');
  });

  it('is for good, and what was told stays told', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names)), (done) => {
        const own = done.reduce<Standing>((standing, name) => acts[name]!(standing), end(present, 'told'));
        expect(own).toEqual({ pause: null, ended: 'told' });
      }),
    );
    const gone: Standing = end(present, 'untold');
    expect(end(gone, 'told').ended).toBe('told');
    expect(end(end(gone, 'told'), 'untold').ended).toBe('told');
  });

  it('lets nobody write into a space that rests or has ended, for them or for the other to see', () => {
    expect(refuseWriting('open')).toBeNull();
    for (const seen of ['paused', 'resting'] as const) {
      expect(refuseWriting(seen)).toEqual({ refused: 'space:resting' });
    }
    for (const seen of ['left', 'ended'] as const) {
      expect(refuseWriting(seen)).toEqual({ refused: 'space:ended' });
    }
  });
});
