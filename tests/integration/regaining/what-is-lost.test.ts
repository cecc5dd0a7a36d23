import { describe, expect, it } from 'vitest';
import { must, passphrase, sam as samsName, spaceOf, texts, until, untilSent } from '../client/cast.ts';
import {
  aDevice,
  askAndWait,
  beginForAll,
  comeBack,
  everything,
  lived,
  loaded,
  newPassphrase,
  now,
  pagesOf,
  untilBack,
} from './coming-back.ts';

beginForAll();

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
