import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { must, openPair, texts, until, untilSent, type Pair } from './cast.ts';

let server: TestServer;
let pair: Pair;
beforeAll(async () => {
  server = await startServer();
  pair = await openPair(server.origin);
}, 60_000);
afterAll(async () => {
  pair.ruth.device.close();
  pair.sam.device.close();
  await server.close();
});

describe('a space that rests', () => {
  it('keeps what is written meanwhile, text and all, and lets it go by itself when it is open again', async () => {
    const { ruths, sams } = pair;
    await must(sams.pause({ kind: 'shown', until: null }));
    expect(sams.state.get()).toMatchObject({
      look: 'paused',
      own: { standing: { pause: { kind: 'shown' } } },
    });
    await until(ruths.state, ({ look }) => look === 'resting');
    await must(ruths.write('Kept while it rests.'));
    expect(ruths.conversation.get().items).toMatchObject([
      { text: 'Kept while it rests.', state: 'waiting' },
    ]);
    await must(sams.resume());
    await untilSent(ruths, 'Kept while it rests.');
    await untilSent(sams, 'Kept while it rests.');
  }, 60_000);

  it('shows a quiet pause to nobody; what was sent is read afterwards, in order', async () => {
    const { ruths, sams } = pair;
    await must(sams.pause({ kind: 'quiet', until: null }));
    await must(ruths.write('One, unseen.'));
    await must(ruths.write('Two, unseen.'));
    await untilSent(ruths, 'Two, unseen.');
    expect(ruths.state.get().look).toBe('open');
    await must(sams.resume());
    expect(sams.state.get().own.somethingWaits).toBe(true);
    expect(texts(sams)).not.toContain('One, unseen.');
    await must(sams.readWaiting());
    expect(texts(sams).slice(-2)).toEqual(['One, unseen.', 'Two, unseen.']);
    expect(sams.state.get()).toMatchObject({ trouble: null, own: { somethingWaits: false } });
  }, 60_000);

  it('raises no alarm about what one put away oneself', async () => {
    const { ruths, sams } = pair;
    await must(sams.pause({ kind: 'quiet', until: null }));
    await must(ruths.write('Never read.'));
    await untilSent(ruths, 'Never read.');
    await must(sams.resume());
    await must(sams.putAwayWaiting());
    await must(ruths.write('Read.'));
    await untilSent(sams, 'Read.');
    expect(texts(sams)).not.toContain('Never read.');
    expect(sams.state.get().trouble).toBeNull();
    await must(sams.write('An answer.'));
    await untilSent(ruths, 'An answer.');
    expect([ruths, sams].map((one) => one.state.get().trouble)).toEqual([null, null]);
  }, 60_000);

  it('keeps what is sent too late for a space that has ended, text and all', async () => {
    const { ruths, sams } = pair;
    await must(sams.setReach({ pace: 'few', quietHours: null, letters: 'monthly', live: true, shown: true }));
    await until(ruths.state, ({ other }) => other?.reachShown === 'few');
    await must(sams.end('told'));
    expect(sams.state.get().look).toBe('left');
    await until(ruths.state, ({ look }) => look === 'ended');
    await must(ruths.write('Too late.'));
    expect(texts(ruths)).toContain('Too late.');
    expect(texts(ruths)).toContain('Read.');
  }, 60_000);
});
