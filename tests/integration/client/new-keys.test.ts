import { AccountKeys } from '../../../packages/client/src/sealing/account-keys.ts';
import { commitToKeys } from '../../../packages/client/src/spaces/replaced-keys.ts';
import { signAct } from '../../../packages/client/src/spaces/act.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  Device,
  must,
  openPair,
  passphrase,
  spaceOf,
  until,
  untilSent,
  type Pair,
  type Side,
} from './cast.ts';

let server: TestServer;
const devices: Device[] = [];
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  for (const device of devices) device.close();
  // What a page was still asking for when it was closed would keep the server waiting.
  server.app.server.closeAllConnections();
  await server.close();
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

/** The same person on the same device, to which the server tells other keys of the other than before. */
async function comesBackTo({ email, device }: Side, change: (other: Json, space: Json) => void) {
  const lied = new Device(server.origin, {
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      const answer: Json = await response.json();
      if (pathname === '/api/spaces') for (const space of answer.spaces ?? []) change(space.other, space);
      return new Response(JSON.stringify(answer), response);
    },
  });
  Object.assign(lied, { storage: device.storage });
  devices.push(lied);
  const page = await lied.open();
  await must(page.signIn({ email, passphrase }));
  return page;
}

async function writing(): Promise<Pair> {
  const pair = await openPair(server.origin);
  devices.push(pair.ruth.device, pair.sam.device);
  await must(pair.ruths.write('Before.'));
  await untilSent(pair.sams, 'Before.');
  return pair;
}

/** Keys of the server's own, and an act that says they are Ruth's: nothing stops a server from making one. */
async function forged({ space, ruths, ruth }: Pair) {
  const keys = await AccountKeys.make();
  const { member } = ruths.state.get().own;
  const [view] = (await (await ruth.device.cookies.fetch(`${server.origin}/api/spaces`)).json()).spaces;
  const former = view.own.introduction.publicKeys;
  const act = await signAct(keys, {
    space,
    author: member,
    kind: 'key:replace',
    item: member,
    parents: [],
    commitment: await commitToKeys(former, keys.publicKeys),
    envelope: null,
  });
  return { keys, replacement: { former, epoch: view.epoch, at: new Date().toISOString(), act } };
}

describe('a server that exchanges keys', () => {
  it('without an act is refused: no key is made for them', async () => {
    const pair = await writing();
    const { keys } = await forged(pair);
    const page = await comesBackTo(pair.sam, (other) => {
      other.introduction.publicKeys = keys.publicKeys;
    });
    expect(spaceOf(page, pair.space).state.get()).toMatchObject({
      trouble: 'key-unknown',
      other: { newKeysSince: null },
    });
  });

  it('with an act of its own shows: new keys, since when, and other words to compare', async () => {
    const pair = await writing();
    const words = await pair.sams.wordsToCompare();
    expect(words).toHaveLength(8);
    expect(await pair.ruths.wordsToCompare()).toEqual(words);
    const { keys, replacement } = await forged(pair);
    const page = await comesBackTo(pair.sam, (other, space) => {
      other.introduction.publicKeys = keys.publicKeys;
      other.replacements = [replacement];
      Object.assign(space, { epoch: space.epoch + 1, rekeyDue: true });
    });
    const state = spaceOf(page, pair.space).state.get();
    expect(state.other?.newKeysSince).toEqual(new Date(replacement.at));
    expect(await spaceOf(page, pair.space).wordsToCompare()).not.toEqual(words);
  });

  it.each<[string, (replacement: Json, other: Json) => void]>([
    ['that was signed by someone else', (replacement) => (replacement.act.signature = 'A'.repeat(86))],
    ['about other keys', (replacement) => (replacement.act.commitment = 'A'.repeat(43))],
    ['about someone else', (replacement) => (replacement.act.item = crypto.randomUUID())],
    ['that begins with keys nobody had', (replacement) => (replacement.former.signing = 'A'.repeat(43))],
  ])('with an act %s is refused like one without', async (_, spoil) => {
    const pair = await writing();
    const { keys, replacement } = await forged(pair);
    const page = await comesBackTo(pair.sam, (other) => {
      other.introduction.publicKeys = keys.publicKeys;
      other.replacements = [structuredClone(replacement)];
      spoil(other.replacements[0], other);
    });
    expect(spaceOf(page, pair.space).state.get().trouble).toBe('key-unknown');
  });

  it('cannot make someone who never lost their keys believe that they came back', async () => {
    const pair = await writing();
    const { keys } = await forged(pair);
    const stranger = new Device(server.origin);
    devices.push(stranger);
    const fresh = { email: pair.sam.email, device: stranger } as Side;
    const page = await comesBackTo(fresh, (other, space) => {
      other.introduction.publicKeys = keys.publicKeys;
      // No copy of a key, as for someone who came back.
      Object.assign(space, { keys: [], rekeyDue: true });
      space.own.introduction.publicKeys = keys.publicKeys;
    });
    const space = spaceOf(page, pair.space);
    expect(space.state.get().trouble).toBe('key-unknown');
    expect(await space.write('To whom?')).toMatchObject({ refused: 'key:conflict' });
    await until(page.status, (status) => status === 'signed-in');
  });
});
