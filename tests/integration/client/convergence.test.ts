import type { FeedEntry, LetterView, MessageView, SpaceView } from '@footbridge/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyEntry, type Snapshot } from '../../../packages/client/src/spaces/apply-entry.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { must, openPair, ruth, until, untilSent, type Pair, type Side } from './cast.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const get = async <T>({ device }: Side, path: string) =>
  (await (await device.cookies.fetch(`${server.origin}/api${path}`)).json()) as T;

async function fetchAfresh(side: Side, space: string): Promise<Snapshot> {
  const page = await get<{ messages: MessageView[] }>(side, `/spaces/${space}/messages?limit=200`);
  const { letters } = await get<{ letters: LetterView[] }>(side, `/spaces/${space}/letters`);
  const view = await get<SpaceView>(side, `/spaces/${space}`);
  return { space: view, messages: page.messages.toReversed(), letters };
}

/** Follows the feed of one side from the present on. */
async function follower(side: Side, space: string) {
  let snapshot = await fetchAfresh(side, space);
  const kinds = new Set<string>();
  return {
    kinds,
    async compare() {
      const after = snapshot.space.position;
      const { entries } = await get<{ entries: FeedEntry[] }>(side, `/spaces/${space}/feed?after=${after}`);
      for (const entry of entries) {
        expect(entry.position).toBe(snapshot.space.position + 1);
        kinds.add(entry.kind);
        snapshot = applyEntry(snapshot, entry);
      }
      expect(snapshot).toEqual(await fetchAfresh(side, space));
    },
  };
}

it('what was known, with every entry of the feed applied, equals a fresh fetch after each act', async () => {
  const pair = await openPair(server.origin);
  const { ruths, sams, space } = pair;
  const followers = [await follower(pair.ruth, space), await follower(pair.sam, space)];

  const inAnHour = new Date(Date.now() + 3_600_000);
  let message = '';
  const acts: (() => Promise<unknown>)[] = [
    () => must(ruths.acknowledge('I was loud.')),
    () => must(sams.acknowledge('I was silent.')),
    () => must(sams.acknowledge('I was silent, and I left.')),
    () => must(ruths.answerReadiness('willing', 'yes', 'for now')),
    () => must(sams.answerReadiness('willing', 'yes')),
    () => must(sams.answerReadiness('willing', 'not_yet')),
    () => must(ruths.answerReadiness('accountable', 'nothing')),
    () => must(ruths.introduce({ ...ruth, pronouns: 'they/them' })),
    async () => {
      message = (await must(ruths.write('One.'))).id;
      await untilSent(sams, 'One.');
    },
    async () => {
      await must(sams.write('Two.'));
      await untilSent(ruths, 'Two.');
    },
    () => must(sams.hide(message)),
    () => must(sams.show(message)),
    async () => {
      message = (await must(ruths.write('Later.', { holdUntil: inAnHour }))).id;
      await until(ruths.conversation, ({ items }) => items.some(({ state }) => state === 'held'));
    },
    () => must(ruths.takeBack(message)),
  ];
  for (const act of acts) {
    await act();
    for (const one of followers) await one.compare();
  }
  expect([...new Set(followers.flatMap(({ kinds }) => [...kinds]))].toSorted()).toEqual([
    'acknowledgement:shared',
    'acknowledgement:written',
    'introduction:changed',
    'key:changed',
    'message:held',
    'message:hidden',
    'message:sent',
    'message:shown',
    'message:taken_back',
    'readiness:answered',
    'readiness:joined',
  ]);
  close(pair);
});

it('so it does while a space is still waiting, and when it opens', async () => {
  const { signUp, spaceOf, fragmentOf, sam } = await import('./cast.ts');
  const [one, other] = [await signUp(server.origin), await signUp(server.origin)];
  const { space } = await must(one.page.startSpace({ party: 'child', introduction: sam }));
  const ones = spaceOf(one.page, space);
  const followers = [await follower(one, space)];
  const compare = async () => {
    for (const follows of followers) await follows.compare();
  };

  const { id } = await must(ones.invite({ kind: 'card', words: 'Hi.' }));
  await compare();
  await must(ones.revokeInvitation(id));
  await compare();
  const { link } = await must(ones.invite({ kind: 'invitation', words: 'Hi again.' }));
  await must(other.page.redeemLink(fragmentOf(link), ruth));
  const others = spaceOf(other.page, space);
  followers.push(await follower(other, space));
  await compare();
  await must(others.introduce({ ...ruth, name: 'Ruth A.' }));
  await compare();
  await must(others.consent());
  await compare();
  await must(ones.introduce({ ...sam, name: 'Samuel' }));
  await compare();
  await must(ones.consent());
  await compare();
  await until(others.state, ({ phase }) => phase === 'open');
  expect(others.state.get().other?.introduction?.name).toBe('Samuel');
  await until(ones.state, ({ other }) => other?.introduction?.name === 'Ruth A.');
  one.device.close();
  other.device.close();
});

function close({ ruth, sam }: Pair) {
  ruth.device.close();
  sam.device.close();
}
