import type { LetterView } from '@footbridge/contract';
import { hashEnvelope } from '@footbridge/record';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { AccountKeys } from '../../../packages/client/src/sealing/account-keys.ts';
import { SpaceKeys } from '../../../packages/client/src/sealing/space-keys.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { fragmentOf, must, openPair, signUp, until, untilSent, type Side } from '../client/cast.ts';

let server: TestServer;
beforeAll(async () => (server = await startServer()));
afterAll(() => server.close());

const text = 'I read your diary.';
const answer = { reply: 'received', passages: [], forgiven: 'all', hasConfirmed: false } as const;

async function ask<T>({ device }: Side, path: string, method = 'GET', body?: object): Promise<T> {
  const headers = { 'content-type': 'application/json', origin: server.origin };
  const url = new URL(`/api${path}`, server.origin);
  const reply = await device.cookies.fetch(url, {
    method,
    headers: body ? headers : { origin: server.origin },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as T;
}

/** What a letter, and what is said of it, look like to whoever has all that the server holds. */
const sealedIn = ({ id, author, sealed, answer: said }: LetterView, receiver: string) => [
  { binding: { item: id, author, kind: 'letter' } as const, sealed },
  ...(said
    ? [{ binding: { item: id, author: receiver, kind: 'letter-answer' } as const, sealed: said.sealed }]
    : []),
];

it('opens with no key of a neutral, earlier ones included; one of the old form would, and is read as before', async () => {
  const pair = await openPair(server.origin);
  const { ruth, sam, ruths, sams, space } = pair;
  const noor = await signUp(server.origin);
  const [own, theirs] = [await ruths.letters(), await sams.letters()];
  for (const letters of [own, theirs]) await must(letters.load());
  for (const side of [ruths, sams]) side.conversation.subscribe(() => {});
  const handOver = (id: string) => must(own.handOver({ id, text, commitment: null, leavesAt: new Date() }));

  await handOver(randomUUID());
  const { id, link } = await must(ruths.inviteGuest('neutral'));
  const introduction = { name: 'Noor', pronouns: '', formOfAddress: '' };
  const { seat } = await must(noor.page.takeSeat(fragmentOf(link), introduction));
  await until(ruths.state, ({ own: { guests } }) => guests.some(({ isTaken }) => isTaken));
  await must(ruths.proposeNeutral(id));
  await until(sams.state, ({ neutrals }) => neutrals.length === 1);
  await must(sams.admitNeutral(id));
  await until(ruths.state, ({ neutrals }) => neutrals.some(({ isProven }) => isProven));
  await must(ruths.write('For all three.', { alsoForNeutral: true }));
  await untilSent(sams, 'For all three.');
  await handOver(randomUUID());
  for (const side of [ruths, sams]) await must(side.openEarlier(id));
  await must(sams.setReach({ ...sams.state.get().own.reach, letters: 'any' }));

  // As letters were sealed once: under the key of the space.
  const signing = vi.spyOn(AccountKeys.prototype, 'sign');
  const sealing = vi.spyOn(SpaceKeys.prototype, 'seal');
  await must(ruths.write('Again for all three.', { alsoForNeutral: true }));
  await untilSent(sams, 'Again for all three.');
  const [keys, account] = [sealing.mock.contexts[0]!, signing.mock.contexts[0]!] as [SpaceKeys, AccountKeys];
  const [old, author] = [randomUUID(), ruths.state.get().own.member];
  const said = JSON.stringify({ text, commitment: null });
  const { sealed, commitment } = await keys.seal({ item: old, author, kind: 'letter' }, said);
  const {
    version: _,
    space: _space,
    author: _author,
    ...act
  } = await account.sign({
    version: 1,
    space,
    author,
    kind: 'letter:hand_over',
    item: old,
    parents: [],
    commitment,
    envelopeHash: await hashEnvelope(sealed.envelope),
  });
  const leavesAt = new Date().toISOString();
  await ask(ruth, `/spaces/${space}/letters/${old}`, 'PUT', { sealed, act, leavesAt });

  await releaseDue(server.app.services);
  const { items } = await until(theirs.state, (state) => state.items.length === 3);
  expect(items.map((letter) => letter.text)).toEqual([text, text, text]);
  for (const letter of items) await must(theirs.answer(letter.id, answer));
  await releaseDue(server.app.services);
  await until(own.state, (state) => state.items.every((letter) => letter.answer?.forgiven === 'all'));

  // All the keys that a neutral ever gets.
  const opening = vi.spyOn(SpaceKeys.prototype, 'openText');
  const read = await must(noor.page.readSeat(seat));
  expect(read.map((one) => one.text)).toContain('For all three.');
  const neutrals = opening.mock.contexts[0] as SpaceKeys;
  expect(neutrals.epochs).toEqual(keys.epochs);
  const { letters } = await ask<{ letters: LetterView[] }>(ruth, `/spaces/${space}/letters`);
  const receiver = sams.state.get().own.member;
  const opened = await Promise.all(
    letters
      .flatMap((letter) => sealedIn(letter, receiver))
      .map(async (one) => [one.binding, await neutrals.openText(one.binding, one.sealed)] as const),
  );
  expect(opened).toHaveLength(6);
  expect(opened.filter(([, found]) => found).map(([{ item, kind }]) => [item, kind])).toEqual([
    [old, 'letter'],
  ]);
  vi.restoreAllMocks();
  for (const { device } of [ruth, sam, noor]) device.close();
}, 60_000);
