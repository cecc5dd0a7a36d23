import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, fragmentOf, must, passphrase, ruth, sam, signUp, spaceOf } from './cast.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function aLink() {
  const inviter = await signUp(server.origin);
  const { space } = await must(inviter.page.startSpace({ party: 'parent', introduction: ruth }));
  const here = spaceOf(inviter.page, space);
  const { id, link } = await must(here.invite({ kind: 'invitation', words: 'Hello.' }));
  return { inviter, space, here, id, fragment: fragmentOf(link) };
}

describe('a link', () => {
  it('opens the space again for whoever it brought in, on another device too, and for nobody else', async () => {
    const { inviter, space, fragment } = await aLink();
    const joiner = await signUp(server.origin);
    await must(joiner.page.redeemLink(fragment, sam));
    expect(await joiner.page.redeemLink(fragment, sam)).toEqual({ space });
    const phone = new Device(server.origin);
    const page = await phone.open();
    await must(page.signIn({ email: joiner.email, passphrase }));
    expect(await page.redeemLink(fragment, sam)).toEqual({ space });
    expect(spaceOf(page, space).state.get().own.introduction).toEqual(sam);

    const stranger = await signUp(server.origin);
    expect(await stranger.page.redeemLink(fragment, sam)).toEqual({ refused: 'invitation:unknown' });
    for (const { device } of [inviter, joiner, stranger]) device.close();
    phone.close();
  });

  it('dies for its reader when they want no more, and its sender sees no difference', async () => {
    const { inviter, here, fragment } = await aLink();
    const before = here.state.get();
    const elsewhere = await new Device(server.origin).open();
    const seen = await elsewhere.readLink(fragment);
    const reader = await new Device(server.origin).open();
    await must(reader.closeLink(fragment));
    expect(await reader.readLink(fragment)).toMatchObject({ refused: 'invitation:unknown' });
    const next = await must(here.invite({ kind: 'card', words: 'Hi.' }));
    expect(await reader.readLink(fragmentOf(next.link))).toMatchObject({ refused: 'invitation:unknown' });
    expect(here.state.get().own.invitations[0]).toEqual(before.own.invitations[0]);
    expect(await elsewhere.readLink(fragment)).toEqual(seen);
    expect(await inviter.page.redeemLink(fragment, ruth)).toEqual({ refused: 'invitation:own' });
    const stranger = await signUp(server.origin);
    expect(await stranger.page.redeemLink(fragment, sam)).toEqual({ refused: 'invitation:unknown' });
    for (const { device } of [inviter, stranger]) device.close();
    for (const page of [reader, elsewhere]) page.stop();
  });

  it('is nothing to its own maker, and nothing at all once withdrawn or cut short', async () => {
    const { inviter, here, id, fragment } = await aLink();
    expect(await inviter.page.redeemLink(fragment, ruth)).toEqual({ refused: 'invitation:own' });
    expect(await inviter.page.readLink(fragment.slice(0, -3))).toEqual({ refused: 'request:invalid' });
    await must(here.revokeInvitation(id));
    expect(here.state.get().own.invitations[0]?.revokedAt).not.toBeNull();
    expect(await inviter.page.readLink(fragment)).toMatchObject({ refused: 'invitation:unknown' });
    inviter.device.close();
  });

  it('needs a name to be followed, and words within their length to be made', async () => {
    const { inviter, here, fragment } = await aLink();
    expect(await inviter.page.redeemLink(fragment, { ...sam, name: ' ' })).toEqual({
      refused: 'request:invalid',
      field: 'name',
    });
    expect(await here.invite({ kind: 'card', words: 'a'.repeat(281) })).toEqual({
      refused: 'request:invalid',
      field: 'words',
    });
    inviter.device.close();
  });
});
