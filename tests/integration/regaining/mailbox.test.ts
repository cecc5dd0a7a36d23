import { isRefusal, limits } from '@footbridge/domain';
import { describe, expect, it } from 'vitest';
import { must, passphrase, signUp, spaceOf, texts, until, untilSent, type Side } from '../client/cast.ts';
import {
  aDevice,
  askAndWait,
  beginForAll,
  comeBack,
  devices,
  everything,
  hour,
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
    moveOn(80 * hour);
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
    moveOn(limits.resetWait);
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
    moveOn(10 * hour);
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
