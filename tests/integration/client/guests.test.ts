import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  Device,
  fragmentOf,
  must,
  openPair,
  passphrase,
  signUp,
  spaceOf,
  texts,
  until,
  untilSent,
  type Pair,
  type Side,
} from './cast.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const blankDraft = {
  kind: 'draft',
  text: '',
  isPutDown: false,
  space: null,
  kept: [],
  values: '',
  showUp: '',
  theirWords: '',
  versions: [],
  handing: null,
} as const;
const noor = { name: 'Noor', pronouns: '', formOfAddress: '' };
const close = (...sides: Side[]) => {
  for (const { device } of sides) device.close();
};

/** What the page a guest looks at says. */
const reads = async (guest: Side, seat: string) =>
  (await must(guest.page.readSeat(seat))).map(({ text }) => text);

/** Ruth proposes Noor, Sam says yes. */
async function seatNoor({ ruths, sams }: Pair) {
  const guest = await signUp(server.origin);
  const { id, link } = await must(ruths.inviteGuest('neutral'));
  expect(await must(guest.page.readSeatLink(fragmentOf(link)))).toEqual({
    role: 'neutral',
    names: ['Ruth', 'Sam'],
  });
  const { seat } = await must(guest.page.takeSeat(fragmentOf(link), noor));
  await until(ruths.state, ({ own }) => own.guests.some(({ isTaken }) => isTaken));
  expect(ruths.state.get().own.guests).toMatchObject([{ introduction: noor, role: 'neutral' }]);
  expect(sams.state.get().neutrals).toEqual([]);
  await must(ruths.proposeNeutral(id));
  await until(sams.state, ({ neutrals }) => neutrals.length === 1);
  expect(sams.state.get().neutrals).toMatchObject([
    { introduction: noor, areSameWords: true, admittedAt: null },
  ]);
  expect(await must(guest.page.readSeat(seat))).toEqual([]);
  await must(sams.admitNeutral(id));
  await until(ruths.state, ({ neutrals }) => neutrals.some(({ isProven }) => isProven));
  return { guest, seat, id };
}

describe('a neutral', () => {
  it('reads what is for everyone from then on, nothing before it but by two yeses, and nothing once removed', async () => {
    const pair = await openPair(server.origin);
    const { ruth, sam, ruths, sams } = pair;
    for (const side of [ruths, sams]) side.conversation.subscribe(() => {});
    await must(ruths.write('Before.'));
    await untilSent(sams, 'Before.');
    const { guest, seat, id } = await seatNoor(pair);

    await must(ruths.write('For the two of us.'));
    await untilSent(sams, 'For the two of us.');
    await must(sams.write('For all three.', { alsoForNeutral: true }));
    await untilSent(ruths, 'For all three.');
    await must(ruths.write('For all three, too.', { alsoForNeutral: true }));
    await untilSent(sams, 'For all three, too.');
    expect(await must(guest.page.readSeat(seat))).toMatchObject([
      { text: 'For all three.', author: 'Sam', party: 'child' },
      { text: 'For all three, too.', author: 'Ruth', party: 'parent' },
    ]);

    await must(ruths.openEarlier(id));
    expect(await reads(guest, seat)).not.toContain('Before.');
    await must(sams.openEarlier(id));
    expect(await reads(guest, seat)).toEqual(['Before.', 'For all three.', 'For all three, too.']);

    const { items } = ruths.conversation.get();
    const forTwo = items.find(({ isForTwo }) => isForTwo)!;
    expect(forTwo.text).toBe('For the two of us.');
    expect(await sams.letNeutralRead(forTwo.id)).toEqual({ refused: 'message:unknown' });
    await must(ruths.letNeutralRead(forTwo.id));
    expect(await reads(guest, seat)).toContain('For the two of us.');

    await must(sams.endGuest(id));
    await until(ruths.state, ({ neutrals }) => neutrals.length === 0);
    expect(await guest.page.readSeat(seat)).toEqual({ refused: 'guest:unknown' });
    expect(await must(guest.page.listSeats())).toEqual([]);
    await must(sams.write('Just us again.'));
    await untilSent(ruths, 'Just us again.');
    expect(ruths.conversation.get().items.at(-1)).toMatchObject({ text: 'Just us again.', isForTwo: false });
    expect(texts(ruths)).toEqual(texts(sams));
    for (const side of [ruths, sams]) expect(side.state.get().trouble).toBeNull();
    const copy = await must(ruth.page.exportAll({ withPages: false }));
    expect(copy.spaces[0]?.messages.map(({ text }) => text)).toEqual(texts(ruths));
    close(ruth, sam, guest);
  });

  it('is named to nobody whose device cannot check both yeses: no key is wrapped to them', async () => {
    const pair = await openPair(server.origin);
    const { ruth, sam, ruths, sams, space } = pair;
    const { guest } = await seatNoor(pair);
    // A server that says so of someone Sam never said yes to.
    const lies = async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
      const answer = await fetch(input, init);
      if (!String(input).endsWith('/api/spaces')) return answer;
      const body = (await answer.json()) as {
        spaces: { neutrals: { admission: { act: { signature: string } } }[] }[];
      };
      body.spaces[0]!.neutrals[0]!.admission.act.signature = randomBytes(64).toString('base64url');
      return Response.json(body);
    };
    const deceived = new Device(server.origin, { fetch: lies });
    const page = await deceived.open();
    await must(page.signIn({ email: ruth.email, passphrase }));
    const there = spaceOf(page, space);
    there.conversation.subscribe(() => {});
    expect(there.state.get().neutrals).toMatchObject([{ isProven: false }]);
    await must(there.write('Not for strangers.'));
    await until(there.conversation, ({ items }) => items.length === 1);
    expect(await sams.lookForNew()).toBeUndefined();
    expect(ruths.state.get().neutrals).toMatchObject([{ isProven: true }]);
    expect(there.conversation.get().items).toMatchObject([{ state: 'waiting' }]);
    deceived.close();
    close(ruth, sam, guest);
  });
});

describe('a supporter', () => {
  it('sees what one shows them, knows the other by no name, and the other nothing of them', async () => {
    const { ruth, sam, ruths, sams } = await openPair(server.origin);
    for (const side of [ruths, sams]) side.conversation.subscribe(() => {});
    const before = sams.state.get();
    const omar = await signUp(server.origin);
    const { id, link } = await must(ruths.inviteGuest('supporter'));
    expect(await must(omar.page.readSeatLink(fragmentOf(link)))).toEqual({
      role: 'supporter',
      names: ['Ruth'],
    });
    const { seat } = await must(omar.page.takeSeat(fragmentOf(link), { ...noor, name: 'Omar' }));
    await until(ruths.state, ({ own }) => own.guests.some(({ isTaken }) => isTaken));
    expect(sams.state.get()).toEqual(before);

    await must(sams.write('One.'));
    await must(sams.write('Two.'));
    await untilSent(ruths, 'Two.');
    const one = ruths.conversation.get().items.find(({ text }) => text === 'One.')!;
    await must(ruths.showTo(id, { kind: 'message', id: one.id }));
    expect(await must(omar.page.readSeat(seat))).toMatchObject([{ text: 'One.', author: 'Sam' }]);
    expect(ruths.state.get().own.guests).toMatchObject([{ shown: [one.id] }]);
    await must(ruths.unshow(id, one.id));
    expect(await must(omar.page.readSeat(seat))).toEqual([]);
    await must(omar.page.leaveSeat(seat));
    await until(ruths.state, ({ own }) => own.guests.length === 0);
    close(ruth, sam, omar);
  });

  it('reads a letter one got and a draft one writes, as they stood when they were shown; a neutral never', async () => {
    const { ruth, sam, ruths, sams } = await openPair(server.origin);
    const omar = await signUp(server.origin);
    const { id, link } = await must(ruths.inviteGuest('supporter'));
    const { seat } = await must(omar.page.takeSeat(fragmentOf(link), { ...noor, name: 'Omar' }));
    await until(ruths.state, ({ own }) => own.guests.some(({ isTaken }) => isTaken));

    const [letters, theirs] = [await ruths.letters(), await sams.letters()];
    await must(letters.load());
    const commitment = { what: 'Ask before I tell', byWhen: 'From today' };
    const letter = { kind: 'letter', id: randomUUID() } as const;
    const text = 'I read your diary.';
    await must(theirs.handOver({ id: letter.id, text, commitment, leavesAt: new Date() }));
    expect(await ruths.showTo(id, letter)).toEqual({ refused: 'letter:unknown' });
    await releaseDue(server.app.services);
    await until(letters.state, ({ items }) => items.length === 1);
    await must(ruths.showTo(id, letter));
    expect(letters.state.get().items).toMatchObject([{ isOpened: false }]);

    const draft = { kind: 'draft', id: randomUUID() } as const;
    const write = (words: string) => {
      const content = { ...blankDraft, text: words, values: 'For nobody', theirWords: 'Nor this' };
      return must(ruth.page.pages.keep({ id: draft.id, content }));
    };
    await write('I am sorry.');
    await must(ruths.showTo(id, draft));
    await write('I am sorry that I left.');
    const shown = () => must(omar.page.readSeat(seat));
    expect(await shown()).toMatchObject([
      { kind: 'letter', text, commitment, author: 'Sam' },
      { kind: 'draft', text: 'I am sorry.', commitment: null, author: 'Ruth' },
    ]);
    await must(ruths.showTo(id, draft));
    expect(await shown()).toMatchObject([{ kind: 'letter' }, { text: 'I am sorry that I left.' }]);
    expect(ruths.state.get().own.guests).toMatchObject([{ shown: [letter.id, draft.id] }]);

    const asked = await must(ruths.inviteGuest('neutral'));
    const other = await signUp(server.origin);
    await must(other.page.takeSeat(fragmentOf(asked.link), noor));
    await until(ruths.state, ({ own }) => own.guests.every(({ isTaken }) => isTaken));
    for (const item of [letter, draft])
      expect(await ruths.showTo(asked.id, item)).toEqual({ refused: 'guest:unknown' });

    await write('x'.repeat(20_001));
    expect(await ruths.showTo(id, draft)).toEqual({ refused: 'request:too_large' });
    for (const item of [letter, draft]) await must(ruths.unshow(id, item.id));
    expect(await shown()).toEqual([]);
    close(ruth, sam, omar, other);
  }, 30_000);
});
