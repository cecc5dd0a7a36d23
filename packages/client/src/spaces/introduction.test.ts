import type { TalkWish } from '@footbridge/domain';
import { expect, test } from 'vitest';
import { AccountKeys } from '../sealing/account-keys.ts';
import { SpaceKeys } from '../sealing/space-keys.ts';
import { openIntroduction, sealIntroduction } from './introduction.ts';

const author = 'ruth';
const named = { name: 'Ruth', pronouns: '', formOfAddress: '' };

async function sealedAndOpened(helps?: readonly TalkWish[]) {
  const account = await AccountKeys.make();
  const keys = await SpaceKeys.start('0b9a6b0e-5b0c-4c93-8a45-0d8ab37e6a01', account);
  const sealed = await sealIntroduction(account, keys, author, { ...named, ...(helps && { helps }) });
  return (await openIntroduction(keys, author, sealed))?.introduction;
}

test('what helps when one talks with somebody goes along with their name', async () => {
  expect(await sealedAndOpened(['short', 'time'])).toEqual({ ...named, helps: ['short', 'time'] });
  expect(await sealedAndOpened()).toEqual(named);
});

test('nothing but what is on the list goes along, whatever program wrote it', async () => {
  const written = ['time', 'You never loved me.', 7] as unknown as TalkWish[];
  expect(await sealedAndOpened(written)).toEqual({ ...named, helps: ['time'] });
  expect(await sealedAndOpened('Answer me.' as unknown as TalkWish[])).toEqual(named);
});
