import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Device, must, passphrase, spaceOf, until } from '../client/cast.ts';
import { aClause, aDraft, offer, turnedServer, two, type Turned, type Two } from './two.ts';
import { waitUntil } from '../../support/wait-until.ts';

let turned: Turned;
let pair: Two;
let device: Device;
beforeAll(async () => void (turned = await turnedServer()));
afterEach(() => [device, pair.ruth.device, pair.sam.device].forEach((one) => one.close()));
afterAll(() => turned.server.close());

describe('an answer that comes after that of a later question', () => {
  it('takes nothing away of what is known by then', async () => {
    pair = await two(turned.server.origin);
    const held = Promise.withResolvers<null>();
    let isAsked = false;
    device = new Device(turned.server.origin, {
      fetch: async (input, init) => {
        const answer = await fetch(input, init);
        if (isAsked || !String(input).endsWith('/agreements')) return answer;
        isAsked = true;
        await held.promise;
        return answer;
      },
    });
    const page = await device.open();
    await must(page.signIn({ email: pair.sam.email, passphrase }));
    await until(page.spaces, (spaces) => spaces.length === 1);
    const theirs = await spaceOf(page, pair.space).agreements();

    const early = theirs.load();
    await waitUntil(() => isAsked);
    const id = await offer(pair.hers, aDraft([aClause('both', 'We write once a week')]));
    const late = theirs.load();
    // Long enough for the second to be answered, were it not to wait for its turn.
    await Promise.race([late, setTimeout(500)]);
    held.resolve(null);
    await must(early);
    await must(late);
    expect(theirs.state.get().open.map((version) => version.id)).toEqual([id]);
  });
});
