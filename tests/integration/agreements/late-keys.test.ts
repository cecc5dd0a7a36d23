import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, fragmentOf, must, passphrase, ruth, sam, signUp, spaceOf, until } from '../client/cast.ts';
import { aClause, aDraft, offer } from './two.ts';

let server: TestServer;
const devices: Device[] = [];
beforeAll(async () => void (server = await startServer()));
afterEach(() => devices.splice(0).forEach((device) => device.close()));
afterAll(() => server.close());

describe('what was signed with keys that the feed has yet to tell of', () => {
  it('looks forged only until it has', async () => {
    const [hers, his] = [await signUp(server.origin), await signUp(server.origin)];
    const { space } = await must(hers.page.startSpace({ party: 'parent', introduction: ruth }));
    const ruths = spaceOf(hers.page, space);
    const { link } = await must(ruths.invite({ kind: 'invitation', words: '' }));
    await must(his.page.redeemLink(fragmentOf(link), sam));
    await must(ruths.consent());

    const asks = Promise.withResolvers<null>();
    const goesOn = Promise.withResolvers<null>();
    const device = new Device(server.origin, {
      fetch: async (input, init) => {
        if (String(input).includes('/messages')) {
          asks.resolve(null);
          await goesOn.promise;
        }
        return fetch(input, init);
      },
    });
    devices.push(hers.device, his.device, device);
    const page = await device.open();
    await must(page.signIn({ email: hers.email, passphrase }));
    await until(page.spaces, (spaces) => spaces.length === 1);
    const there = spaceOf(page, space);
    // While the messages are asked for, what the feed tells waits its turn; boundaries have turns of their own.
    const stop = there.conversation.subscribe(() => {});
    await asks.promise;

    const sams = spaceOf(his.page, space);
    await must(sams.consent());
    const theirs = await sams.agreements();
    await must(theirs.load());
    const id = await offer(theirs, aDraft([aClause('both', 'We write once a week')]));
    const seen = await there.agreements();
    await must(seen.load());
    expect(seen.state.get()).toMatchObject({ trouble: 'history-differs', open: [] });

    goesOn.resolve(null);
    await until(seen.state, ({ trouble }) => trouble === null);
    expect(seen.state.get().open.map((version) => version.id)).toEqual([id]);
    stop();
  });
});
