import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, openPair, passphrase, signUp, spaceOf, texts, until, untilSent } from './cast.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const loaded = async (space: ReturnType<typeof spaceOf>) => {
  await until(space.conversation, ({ loading }) => !loading);
  return space;
};

describe('one’s own devices', () => {
  it('a new one opens everything with the passphrase', async () => {
    const { ruth, sam, ruths, sams, space } = await openPair(server.origin);
    await must(ruths.write('From the old phone.'));
    await untilSent(sams, 'From the old phone.');
    const phone = new Device(server.origin);
    const page = await phone.open();
    expect(page.status.get()).toBe('signed-out');
    await must(page.signIn({ email: sam.email, passphrase }));
    const again = await loaded(spaceOf(page, space));
    expect(again.state.get()).toEqual(sams.state.get());
    expect(texts(again)).toEqual(['From the old phone.']);
    for (const device of [ruth.device, sam.device, phone]) device.close();
  });

  it('a lost passphrase is made good by the code, and the old one opens nothing any more', async () => {
    const { ruth, sam, ruths, sams, space } = await openPair(server.origin);
    await must(sams.write('Before I lost it.'));
    await untilSent(ruths, 'Before I lost it.');
    const phone = new Device(server.origin);
    const page = await phone.open();
    const code = ruth.recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const newPassphrase = 'marble ferry cactus lobby summer';
    expect(await page.recover({ code: `${code} x`, newPassphrase })).toEqual({
      refused: 'request:invalid',
      field: 'code',
    });
    await must(page.recover({ code, newPassphrase }));
    expect(texts(await loaded(spaceOf(page, space)))).toEqual(['Before I lost it.']);
    // The session on the lost device has ended.
    await until(ruth.page.status, (status) => status === 'signed-out');

    const next = await new Device(server.origin).open();
    expect(await next.signIn({ email: ruth.email, passphrase })).toMatchObject({ refused: 'session:wrong' });
    await must(next.signIn({ email: ruth.email, passphrase: newPassphrase }));
    next.stop();
    for (const device of [ruth.device, sam.device, phone]) device.close();
  });

  it('one that is trusted opens by itself on a reload; another asks for the passphrase', async () => {
    const { device, page } = await signUp(server.origin);
    page.stop();
    const locked = await device.open();
    expect(locked.status.get()).toBe('locked');
    expect(await locked.unlock({ passphrase: 'not this one, surely' })).toEqual({ refused: 'session:wrong' });
    await must(locked.unlock({ passphrase }));
    await locked.trustThisDevice();
    locked.stop();

    const trusted = await device.open();
    expect(trusted.status.get()).toBe('signed-in');
    expect(trusted.isTrusted.get()).toBe(true);
    await trusted.forgetThisDevice();
    trusted.stop();
    expect((await device.open()).status.get()).toBe('locked');
    device.close();
  });

  it('a session ended from elsewhere closes a trusted device for good', async () => {
    const { device, page, email } = await signUp(server.origin);
    await page.trustThisDevice();
    const phone = new Device(server.origin);
    const elsewhere = await phone.open();
    await must(elsewhere.signIn({ email, passphrase }));
    const sessions = await must(elsewhere.listSessions());
    const other = sessions.find(({ current }) => !current);
    await must(elsewhere.endSession(other?.id ?? ''));
    await until(page.status, (status) => status === 'signed-out');
    expect((await device.open()).status.get()).toBe('signed-out');
    device.close();
    phone.close();
  });

  it('changing the passphrase leaves what was written as it was', async () => {
    const { device, page, email } = await signUp(server.origin);
    const introduction = { name: 'Ruth', pronouns: '', formOfAddress: '' };
    const { space } = await must(page.startSpace({ party: 'parent', introduction }));
    const next = 'cobalt teapot willow anchor drift';
    expect(await page.changePassphrase({ current: 'not this one', next })).toEqual({
      refused: 'session:wrong',
    });
    await must(page.changePassphrase({ current: passphrase, next }));
    const phone = new Device(server.origin);
    const elsewhere = await phone.open();
    await must(elsewhere.signIn({ email, passphrase: next }));
    expect(spaceOf(elsewhere, space).state.get()).toEqual(spaceOf(page, space).state.get());
    device.close();
    phone.close();
  });

  it('leaving in one gesture leaves nothing here, and no session there', async () => {
    const { ruth, sam, ruths } = await openPair(server.origin);
    await ruth.page.trustThisDevice();
    await ruths.draft('message').save('Not yet said.');
    await must(ruths.write('Already said.'));
    await ruth.page.forget();
    expect(ruth.page.status.get()).toBe('signed-out');
    expect(ruth.page.spaces.get()).toEqual([]);
    for (const table of ['device', 'drafts', 'seen', 'outbox'] as const) {
      expect(await ruth.device.storage.all(table)).toEqual([]);
    }
    // Nobody waited for the session's end, so it may come a moment later.
    await waitUntil(async () => (await ruth.device.open()).status.get() === 'signed-out');
    ruth.device.close();
    sam.device.close();
  });

  it('a draft waits on the device, sealed', async () => {
    const { ruth, sam, ruths } = await openPair(server.origin);
    const draft = ruths.draft('message');
    expect(await draft.load()).toBe('');
    await draft.save('I wanted to say');
    expect(await ruths.draft('message').load()).toBe('I wanted to say');
    expect(await ruths.draft('letter').load()).toBe('');
    expect(JSON.stringify(await ruth.device.storage.all('drafts'))).not.toContain('wanted');
    await draft.save('');
    expect(await draft.load()).toBe('');
    ruth.device.close();
    sam.device.close();
  });
});
