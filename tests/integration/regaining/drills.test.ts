import { isRefusal, limits } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  Device,
  fragmentOf,
  must,
  openPair,
  passphrase,
  sam as samsName,
  signUp,
  spaceOf,
  texts,
  until,
  untilSent,
  type Pair,
  type Side,
} from '../client/cast.ts';

const hour = 60 * 60_000;
const newPassphrase = 'marble ferry cactus lobby summer';

let server: TestServer;
let now: number;
const devices: Device[] = [];

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(() => (now = Date.now()));
afterAll(async () => {
  for (const device of devices) device.close();
  // What a page was still asking for when it was closed would keep the server waiting.
  server.app.server.closeAllConnections();
  await server.close();
});

async function aDevice() {
  const device = new Device(server.origin);
  devices.push(device);
  return { device, page: await device.open() };
}

type Page = Awaited<ReturnType<typeof aDevice>>['page'];

const loaded = async (space: ReturnType<typeof spaceOf>) => {
  await until(space.conversation, ({ loading }) => !loading);
  return space;
};

/** What each wrote to the other, and what Ruth wrote for herself. */
async function lived(): Promise<Pair> {
  const pair = await openPair(server.origin);
  devices.push(pair.ruth.device, pair.sam.device);
  await must(pair.ruths.write('From Ruth, before.'));
  await untilSent(pair.sams, 'From Ruth, before.');
  await must(pair.sams.write('From Sam, before.'));
  await untilSent(pair.ruths, 'From Sam, before.');
  await must(keepPage(pair.ruth.page, 'Only for Ruth.'));
  pair.ruth.page.pages.send();
  await until(pair.ruth.page.pages.state, ({ items }) => items.every(({ state }) => state === 'kept'));
  return pair;
}

const keepPage = (page: Page, text: string) =>
  page.pages.keep({ id: randomUUID(), content: { kind: 'journal', text, feelings: [] } });

const everything = ['From Ruth, before.', 'From Sam, before.'];

async function pagesOf(page: Page) {
  await must(page.pages.load());
  const { items, hasClosed } = page.pages.state.get();
  return { texts: items.map(({ content }) => (content.kind === 'journal' ? content.text : '')), hasClosed };
}

/** The secret of the link in the newest mail to an address. */
async function mailed(email: string, after = 0): Promise<string> {
  const links = () =>
    server.mails
      .slice(after)
      .filter(({ to }) => to === email)
      .flatMap(({ text }) => text.match(/reset\/link#([\w-]{43})/)?.[1] ?? []);
  await vi.waitUntil(() => links().length > 0);
  return links().at(-1)!;
}

async function askAndWait({ email }: Side): Promise<string> {
  const { page } = await aDevice();
  await must(page.regaining.ask({ email }));
  const fragment = await mailed(email);
  now += limits.resetWait;
  return fragment;
}

/** With the mailed link, on a device that has seen nothing. */
async function comeBack(fragment: string) {
  const { device, page } = await aDevice();
  const { recoveryCode } = await must(page.regaining.finish({ fragment, newPassphrase }));
  return { device, page, recoveryCode };
}

const untilBack = (page: Page, space: string) =>
  until(spaceOf(page, space).state, ({ own }) => own.newKeysSince !== null);

describe('what is lost, and what opens then', () => {
  it('the passphrase: the code opens everything, and goes on doing so', async () => {
    const { ruth, space } = await lived();
    const { page } = await aDevice();
    await must(page.recover({ code: ruth.recoveryCode, newPassphrase }));
    expect(texts(await loaded(spaceOf(page, space)))).toEqual(everything);
    expect(await pagesOf(page)).toEqual({ texts: ['Only for Ruth.'], hasClosed: false });
    expect(spaceOf(page, space).state.get()).toMatchObject({ trouble: null, own: { newKeysSince: null } });

    const again = await aDevice();
    await must(again.page.recover({ code: ruth.recoveryCode, newPassphrase: passphrase }));
    expect(await pagesOf(again.page)).toMatchObject({ texts: ['Only for Ruth.'] });
  });

  it('the code: the passphrase opens everything and makes a new code; the old one opens nothing', async () => {
    const { ruth } = await lived();
    expect(await ruth.page.regaining.makeNewCode({ passphrase: 'not this one, surely' })).toEqual({
      refused: 'session:wrong',
    });
    const { recoveryCode } = await must(ruth.page.regaining.makeNewCode({ passphrase }));
    const { page } = await aDevice();
    expect(await page.recover({ code: ruth.recoveryCode, newPassphrase })).toEqual({
      refused: 'session:wrong',
    });
    await must(page.recover({ code: recoveryCode, newPassphrase }));
    expect(await pagesOf(page)).toMatchObject({ texts: ['Only for Ruth.'] });
  });

  it('the phone: its session ends from elsewhere, and what it holds opens nothing', async () => {
    const { ruth, space } = await lived();
    await ruth.page.trustThisDevice();
    const kept = await ruth.device.storage.all('device');
    const elsewhere = await aDevice();
    await must(elsewhere.page.signIn({ email: ruth.email, passphrase }));
    const sessions = await must(elsewhere.page.listSessions());
    for (const { id, current } of sessions) if (!current) await must(elsewhere.page.endSession(id));
    await until(ruth.page.status, (status) => status === 'signed-out');

    expect(kept).toHaveLength(1);
    const found = await ruth.device.open();
    expect(found.status.get()).toBe('signed-out');
    expect(found.space(space)).toBeNull();
    expect(texts(await loaded(spaceOf(elsewhere.page, space)))).toEqual(everything);
  });

  it('nothing: two devices at once see the same, and what one writes the other has', async () => {
    const { ruth, ruths, space } = await lived();
    const { page } = await aDevice();
    await must(page.signIn({ email: ruth.email, passphrase }));
    const second = await loaded(spaceOf(page, space));
    await must(second.write('From the second one.'));
    await untilSent(ruths, 'From the second one.');
    expect(texts(ruths)).toEqual(texts(second));
    expect(await pagesOf(page)).toEqual(await pagesOf(ruth.page));
  });

  it('passphrase and code: after three days the space goes on, and what was before is closed', async () => {
    const { ruth, sams, space } = await lived();
    const fragment = await askAndWait(ruth);
    const { page } = await comeBack(fragment);
    await untilBack(page, space);

    const back = await loaded(spaceOf(page, space));
    expect(back.conversation.get().items).toMatchObject([
      { text: null, isFromBefore: true },
      { text: null, isFromBefore: true },
    ]);
    expect(back.state.get().trouble).toBeNull();
    expect(await pagesOf(page)).toEqual({ texts: [], hasClosed: true });
    expect(page.regaining.state.get()).toMatchObject({ reset: null, hasClosedKeys: true });

    // Sam is told who and when, and asked for nothing; both write on.
    await until(sams.state, ({ other }) => other?.newKeysSince?.getTime() === now);
    expect(sams.state.get()).toMatchObject({ trouble: null, other: { introduction: { name: 'Ruth' } } });
    await must(back.write('I am back.'));
    await untilSent(sams, 'I am back.');
    await must(sams.write('I read you.'));
    await untilSent(back, 'I read you.');
    expect(texts(back)).toEqual([null, null, 'I am back.', 'I read you.']);
    expect(texts(sams)).toEqual([...everything, 'I am back.', 'I read you.']);
    // Whoever writes is named again.
    await until(back.state, ({ other }) => other?.introduction?.name === samsName.name);
    expect(await back.wordsToCompare()).toEqual(await sams.wordsToCompare());
  });
});

describe('what was closed', () => {
  it('is named as closed in a copy, which is made all the same; with the code it is whole again', async () => {
    const { ruth, ruths, sams, space } = await lived();
    const [beside, omar] = [await lived(), await signUp(server.origin)];
    devices.push(omar.device);
    const invited = await must(beside.ruths.inviteGuest('supporter'));
    await must(ruth.page.takeSeat(fragmentOf(invited.link), { ...samsName, name: 'Ruth' }));
    await until(beside.ruths.state, ({ own }) => own.guests.some(({ isTaken }) => isTaken));
    await until(beside.ruths.conversation, ({ items }) => items.length === 2);
    const [shown] = beside.ruths.conversation.get().items;
    await must(beside.ruths.showTo(invited.id, { kind: 'message', id: shown!.id }));
    const { link } = await must(ruths.inviteGuest('supporter'));
    await must(omar.page.takeSeat(fragmentOf(link), { ...samsName, name: 'Omar' }));
    await until(ruths.state, ({ own }) => own.guests.some(({ isTaken }) => isTaken));
    const whole = await must(ruth.page.exportAll({ withPages: true }));

    const { page } = await comeBack(await askAndWait(ruth));
    await untilBack(page, space);
    await must(spaceOf(page, space).write('I am back.'));
    await untilSent(sams, 'I am back.');
    const copy = await must(page.exportAll({ withPages: true }));
    expect(copy).toMatchObject({ pages: [], hasClosedPages: true });
    expect(copy.spaces[0]?.messages).toMatchObject([
      { text: null, isFromBefore: true },
      { text: null, isFromBefore: true },
      { text: 'I am back.', isFromBefore: false },
    ]);
    expect(copy.spaces[0]?.guests).toMatchObject([{ introduction: null, link: null, isTaken: true }]);
    expect(copy.seats).toMatchObject([{ names: [], isFromBefore: true, items: [{ text: null }] }]);
    for (const text of [...everything, 'Only for Ruth.']) {
      expect(JSON.stringify(copy)).not.toContain(text);
      expect(JSON.stringify(whole)).toContain(text);
    }

    await must(page.regaining.openFormer({ code: ruth.recoveryCode }));
    const again = await must(page.exportAll({ withPages: true }));
    expect(again.spaces[0]?.messages.map(({ text }) => text)).toEqual([...everything, 'I am back.']);
    expect(again).toMatchObject({ hasClosedPages: false, pages: [{ content: { text: 'Only for Ruth.' } }] });
    // So are the seats one holds, and the links to one's own guests.
    expect(again.seats).toMatchObject([{ names: ['Ruth'], items: [{ text: shown!.text }] }]);
    expect(again.spaces[0]?.guests).toMatchObject([{ introduction: { name: 'Omar' }, link }]);
  });

  it('opens with the code that turns up, in the space and in one’s own pages, on every device', async () => {
    const { ruth, space } = await lived();
    const { page, recoveryCode } = await comeBack(await askAndWait(ruth));
    await untilBack(page, space);
    const back = await loaded(spaceOf(page, space));
    await must(keepPage(page, 'Since I am back.'));
    page.pages.send();
    await until(page.pages.state, ({ items }) => items.some(({ state }) => state === 'kept'));

    expect(await page.regaining.openFormer({ code: recoveryCode })).toEqual({ refused: 'session:wrong' });
    await must(page.regaining.openFormer({ code: ruth.recoveryCode }));
    expect(texts(back)).toEqual(everything);
    expect(await pagesOf(page)).toEqual({ texts: ['Since I am back.', 'Only for Ruth.'], hasClosed: false });
    expect(page.regaining.state.get().hasClosedKeys).toBe(false);

    const other = await aDevice();
    await must(other.page.signIn({ email: ruth.email, passphrase: newPassphrase }));
    expect(texts(await loaded(spaceOf(other.page, space)))).toEqual(everything);
    expect(await pagesOf(other.page)).toMatchObject({ hasClosed: false });
  });

  it('opens to a second return, when both codes turn up', async () => {
    const { ruth, space } = await lived();
    const first = await comeBack(await askAndWait(ruth));
    await untilBack(first.page, space);
    await must(first.page.regaining.openFormer({ code: ruth.recoveryCode }));
    const before = server.mails.length;
    await must((await aDevice()).page.regaining.ask({ email: ruth.email }));
    const fragment = await mailed(ruth.email, before);
    now += limits.resetWait;
    const second = await comeBack(fragment);
    await until(spaceOf(second.page, space).state, ({ own }) => own.newKeysSince?.getTime() === now);
    expect(texts(await loaded(spaceOf(second.page, space)))).toEqual([null, null]);
    await must(second.page.regaining.openFormer({ code: first.recoveryCode }));
    expect(texts(spaceOf(second.page, space))).toEqual(everything);
    expect(await pagesOf(second.page)).toMatchObject({ texts: ['Only for Ruth.'], hasClosed: false });
  });

  it('opens when the other hands it over unasked; and only what both wrote, never a private page', async () => {
    const { ruth, ruths, sams, space } = await lived();
    const letter = { commitment: null, leavesAt: new Date(now) };
    const own = await ruths.letters();
    await must(own.handOver({ ...letter, id: randomUUID(), text: 'A letter from Ruth, before.' }));
    const { page } = await comeBack(await askAndWait(ruth));
    await untilBack(page, space);
    const back = await loaded(spaceOf(page, space));
    const letters = await back.letters();
    await must(letters.load());
    expect(letters.state.get().items).toMatchObject([{ mine: true, text: null }]);
    await until(sams.state, ({ canOfferHistory }) => canOfferHistory);
    await must(sams.offerHistory());
    await until(back.conversation, ({ items }) => items.every(({ text }) => text !== null));
    expect(texts(back)).toEqual(everything);
    await until(letters.state, ({ items }) => items[0]?.text === 'A letter from Ruth, before.');
    expect(back.conversation.get().items.map(({ isFromBefore }) => isFromBefore)).toEqual([false, false]);
    expect(sams.state.get().canOfferHistory).toBe(false);
    expect(await pagesOf(page)).toEqual({ texts: [], hasClosed: true });

    const other = await aDevice();
    await must(other.page.signIn({ email: ruth.email, passphrase: newPassphrase }));
    expect(texts(await loaded(spaceOf(other.page, space)))).toEqual(everything);
  });
});

describe('a relative with the mailbox', () => {
  /** Everything they can get hold of with the mail alone. */
  async function tryToGetIn({ email }: Side) {
    const { page } = await aDevice();
    await must(page.regaining.ask({ email }));
    const fragment = await mailed(email);
    const finished = await page.regaining.finish({
      fragment,
      newPassphrase: 'words the relative chose here',
    });
    return { page, fragment, isIn: !isRefusal(finished) };
  }

  it('does not get in, and is stopped by who is signed in', async () => {
    const { ruth } = await lived();
    const { page, fragment, isIn } = await tryToGetIn(ruth);
    expect(isIn).toBe(false);
    await until(ruth.page.regaining.state, ({ reset }) => reset !== null);
    expect(ruth.page.regaining.state.get().reset).toEqual({
      askedAt: new Date(now),
      opensAt: new Date(now + 72 * hour),
    });
    await must(ruth.page.regaining.stop());
    expect(ruth.page.regaining.state.get().reset).toBeNull();
    now += 80 * hour;
    const dead = { refused: 'reset:unknown' };
    expect(await page.regaining.readLink(fragment)).toEqual(dead);
    expect(await page.regaining.pause(fragment)).toEqual(dead);
    expect(await page.regaining.finish({ fragment, newPassphrase })).toEqual(dead);
    expect((await pagesOf(ruth.page)).texts).toEqual(['Only for Ruth.']);
  });

  it('is shown to who comes back in time, with nothing opened yet', async () => {
    const { ruth } = await lived();
    ruth.page.stop();
    await tryToGetIn(ruth);
    const returned = await ruth.device.open();
    expect(returned.status.get()).toBe('locked');
    await until(returned.regaining.state, ({ reset }) => reset !== null);
    await must(returned.regaining.stop());
  });

  it('who nobody stops is in after three days, and can read nothing that was written before', async () => {
    const { ruth, sams, space } = await lived();
    const { fragment } = await tryToGetIn(ruth);
    now += limits.resetWait;
    const { page } = await comeBack(fragment);
    await untilBack(page, space);
    const seen = JSON.stringify([
      await loaded(spaceOf(page, space)).then((own) => own.conversation.get().items),
      spaceOf(page, space).state.get(),
      await pagesOf(page),
    ]);
    for (const text of [...everything, 'Only for Ruth.', 'Ruth', 'Sam']) expect(seen).not.toContain(text);
    // What they can do: write in Ruth's place. Sam sees that there are new keys, and the words have changed.
    await until(sams.state, ({ other }) => other?.newKeysSince !== null);
    // The one who was there is out, and says so by the code, which opens all that was closed.
    await until(ruth.page.status, (status) => status === 'signed-out');
    const { page: again } = await aDevice();
    expect(isRefusal(await again.signIn({ email: ruth.email, passphrase }))).toBe(true);
  });

  it('gets in at once where nobody has to wait: then these tests notice', async () => {
    const { resetWait } = limits;
    Object.assign(limits, { resetWait: 0 });
    try {
      const { ruth } = await lived();
      expect((await tryToGetIn(ruth)).isIn).toBe(true);
    } finally {
      Object.assign(limits, { resetWait });
    }
  });
});

describe('the link', () => {
  it('is the same when it is asked for again, and the wait goes on', async () => {
    const { email } = await signUp(server.origin).then((side) => (devices.push(side.device), side));
    const { page } = await aDevice();
    await must(page.regaining.ask({ email }));
    const first = await mailed(email);
    now += 10 * hour;
    const before = server.mails.length;
    await must(page.regaining.ask({ email }));
    expect(await mailed(email, before)).toBe(first);
    expect(await page.regaining.readLink(first)).toMatchObject({ secondsLeft: 62 * 3600, isPaused: false });
  });

  it('works once, and not as part of itself', async () => {
    const { ruth } = await lived();
    const fragment = await askAndWait(ruth);
    const { page } = await comeBack(fragment);
    expect(await page.regaining.finish({ fragment, newPassphrase })).toEqual({ refused: 'reset:unknown' });
    expect(await page.regaining.readLink(fragment.slice(1))).toEqual({ refused: 'request:invalid' });
  });

  it('pauses every space, quietly and once, without a session; its owner comes back with one press', async () => {
    const { ruth, ruths, sams } = await lived();
    const { page } = await aDevice();
    await must(page.regaining.ask({ email: ruth.email }));
    const fragment = await mailed(ruth.email);
    const seen = sams.state.get();
    await must(page.regaining.pause(fragment));
    await until(ruths.state, ({ look }) => look === 'paused');
    expect(await page.regaining.readLink(fragment)).toMatchObject({ isPaused: true });
    await must(sams.write('Does this reach you?'));
    await untilSent(sams, 'Does this reach you?');
    expect(sams.state.get()).toEqual(seen);
    expect(texts(ruths)).toEqual(everything);

    await must(ruths.resume());
    await must(page.regaining.pause(fragment));
    expect(ruths.state.get().look).not.toBe('paused');
  });
});
