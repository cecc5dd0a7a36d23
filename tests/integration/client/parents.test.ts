import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reachAtFirst } from '@footbridge/domain';
import { hashAct } from '../../../packages/client/src/spaces/act.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, openPair, passphrase, spaceOf, texts, until, untilSent, type Side } from './cast.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

/** The messages of a space as the server hands them to someone, oldest first, with the names of their acts. */
async function received({ device }: Side, space: string) {
  const response = await device.cookies.fetch(`${server.origin}/api/spaces/${space}/messages?limit=200`, {});
  const { messages } = (await response.json()) as { messages: Json[] };
  return Promise.all(
    messages.reverse().map(async (message) => ({
      id: message.id as string,
      author: message.author as string,
      parents: message.act.parents as string[],
      hash: await hashAct(space, message.author, message.act),
    })),
  );
}

describe('what a message names as its parents', () => {
  /** Ruth writes twice, then Sam answers twice. @returns Sam's messages as Ruth receives them. */
  async function answered(isHeld: boolean) {
    const pair = await openPair(server.origin);
    if (isHeld) await must(pair.sams.setReach({ ...reachAtFirst, pace: 'weekly' }));
    if (isHeld) await must(pair.sams.pause({ kind: 'quiet', until: null }));
    for (const text of ['One.', 'Two.']) {
      await must(pair.ruths.write(text));
      await untilSent(pair.ruths, text);
      if (!isHeld) await untilSent(pair.sams, text);
    }
    if (isHeld) await must(pair.sams.resume());
    if (isHeld) expect(texts(pair.sams)).toEqual([]);
    for (const text of ['Three.', 'Four.']) {
      await must(pair.sams.write(text));
      await untilSent(pair.ruths, text);
    }
    const all = await received(pair.ruth, pair.space);
    const ruths = all.filter(({ author }) => author === pair.ruths.state.get().own.member);
    const sams = all.filter(({ author }) => author !== pair.ruths.state.get().own.member);
    pair.ruth.device.close();
    pair.sam.device.close();
    return {
      ruths,
      sams,
      places: sams.map(({ parents }) => parents.map((one) => all.findIndex(({ hash }) => hash === one))),
    };
  }

  it('is their author’s own, and tells nobody what had reached whoever wrote it', async () => {
    const read = await answered(false);
    const held = await answered(true);
    expect(read.places).toEqual([[], [2]]);
    expect(held.places).toEqual(read.places);
    // Had they named the newest they had seen, as commits do, one would have named Ruth's second and the other nothing.
    expect(read.ruths[1]!.parents).toEqual([read.ruths[0]!.hash]);
  });

  it('is found on a new device, though the other has written pages since', async () => {
    const pair = await openPair(server.origin);
    await must(pair.sams.write('Mine.'));
    await untilSent(pair.ruths, 'Mine.');
    for (let count = 0; count < 52; count += 1) await must(pair.ruths.write(`Line ${count}.`));
    await untilSent(pair.ruths, 'Line 51.');
    const phone = new Device(server.origin);
    const page = await phone.open();
    await must(page.signIn({ email: pair.sam.email, passphrase }));
    const space = spaceOf(page, pair.space);
    await until(space.conversation, ({ loading }) => !loading);
    await must(space.write('From the phone.'));
    await untilSent(pair.ruths, 'From the phone.');
    const all = await received(pair.ruth, pair.space);
    expect(all.at(-1)!.parents).toEqual([all[0]!.hash]);
    phone.close();
    pair.ruth.device.close();
    pair.sam.device.close();
  });
});
