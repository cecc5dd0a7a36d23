import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { fragmentOf, must, openPair, ruth, sam, signUp, spaceOf, texts, until, untilSent } from './cast.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('two people', () => {
  it('find each other by a link, both say yes, and write both ways', async () => {
    const one = await signUp(server.origin);
    const { space } = await must(one.page.startSpace({ party: 'parent', introduction: ruth }));
    const ruths = spaceOf(one.page, space);
    const words = 'No reply needed.';
    const { link } = await must(ruths.invite({ kind: 'card', words }));
    expect(ruths.state.get().own.invitations).toMatchObject([{ kind: 'card', link, revokedAt: null }]);

    const other = await signUp(server.origin);
    const inside = await must(other.page.readLink(fragmentOf(link)));
    expect(inside).toEqual({ kind: 'card', party: 'child', words, inviter: ruth });
    await must(other.page.redeemLink(fragmentOf(link), sam));
    const sams = spaceOf(other.page, space);
    expect(sams.state.get().other).toMatchObject({ party: 'parent', introduction: ruth });
    expect(ruths.state.get().other).toBeNull();

    await must(ruths.consent());
    await must(sams.consent());
    const opened = await until(ruths.state, ({ phase }) => phase === 'open');
    expect(opened.other).toMatchObject({ party: 'child', introduction: sam });
    expect(opened.trouble).toBeNull();

    await must(ruths.write('I am glad you are here.'));
    await untilSent(sams, 'I am glad you are here.');
    await must(sams.write('I needed time.\nThank you — شكرا 🌱'));
    await untilSent(ruths, 'I needed time.\nThank you — شكرا 🌱');
    await untilSent(sams, 'I needed time.\nThank you — شكرا 🌱');
    expect(texts(ruths)).toEqual(texts(sams));
    expect(ruths.state.get().trouble).toBeNull();
    expect(sams.state.get().trouble).toBeNull();
    one.device.close();
    other.device.close();
  });

  it('show their sentences and their joint yes only once both have them', async () => {
    const { ruth, sam, ruths, sams } = await openPair(server.origin);
    await must(ruths.acknowledge('I did not listen for a long time.'));
    await must(ruths.answerReadiness('willing', 'yes', 'I hope I can keep it up.'));
    expect(ruths.state.get().own.acknowledgement).toBe('I did not listen for a long time.');
    expect(ruths.state.get().own.readiness.willing).toMatchObject({ note: 'I hope I can keep it up.' });
    expect(sams.state.get().otherAcknowledgement).toBeNull();

    await must(sams.acknowledge('I went without a word.'));
    await must(sams.answerReadiness('willing', 'yes'));
    const shown = await until(ruths.state, (state) => state.jointReadiness.willing !== null);
    expect(shown.otherAcknowledgement).toBe('I went without a word.');
    expect(sams.state.get().otherAcknowledgement).toBe('I did not listen for a long time.');
    ruth.device.close();
    sam.device.close();
  });

  it('are called as they wish from the moment they say so', async () => {
    const { ruth, sam, ruths, sams } = await openPair(server.origin);
    await must(sams.introduce({ name: 'Sam', pronouns: 'he/him', formOfAddress: '' }));
    const state = await until(ruths.state, ({ other }) => other?.introduction?.pronouns === 'he/him');
    expect(state.trouble).toBeNull();
    ruth.device.close();
    sam.device.close();
  });
});
