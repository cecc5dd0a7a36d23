import { limits } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  fragmentOf,
  must,
  sam as samsName,
  signUp,
  spaceOf,
  texts,
  until,
  untilSent,
} from '../client/cast.ts';
import {
  aDevice,
  askAndWait,
  beginForAll,
  comeBack,
  devices,
  everything,
  keepPage,
  lived,
  loaded,
  mailed,
  moveOn,
  newPassphrase,
  now,
  pagesOf,
  server,
  untilBack,
} from './coming-back.ts';

beginForAll();

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
    moveOn(limits.resetWait);
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
