import { describe, expect, it } from 'vitest';
import { AccountKeys } from './account-keys.ts';
import { makeLinkSecrets, openLetter, readFragment, sealLetter, writeFragment } from './link.ts';
import { SpaceKeys } from './space-keys.ts';

async function aLetter() {
  const account = await AccountKeys.make();
  const keys = await SpaceKeys.start('space', account);
  const secrets = makeLinkSecrets();
  const letter = { words: 'Hi, I am thinking of you.', publicKeys: account.publicKeys };
  const envelope = await sealLetter(secrets, keys, 'invitation', 'author', letter);
  return { secrets, letter, from: { space: 'space', invitation: 'invitation', author: 'author', envelope } };
}

describe('a link', () => {
  it('opens with its fragment, with or without the hash sign', async () => {
    const { secrets, letter, from } = await aLetter();
    for (const text of [writeFragment(secrets), `#${writeFragment(secrets)}`]) {
      const read = readFragment(text);
      expect(read && (await openLetter(read, from))?.letter).toEqual(letter);
    }
  });

  it('is nothing when it was cut short', async () => {
    const { secrets } = await aLetter();
    expect(readFragment(writeFragment(secrets).slice(0, -1))).toBeNull();
    expect(readFragment(secrets.token)).toBeNull();
    expect(readFragment('')).toBeNull();
  });

  it('stays shut for another opening half, space, invitation and author', async () => {
    const { secrets, from } = await aLetter();
    expect(await openLetter(makeLinkSecrets(), from)).toBeNull();
    expect(await openLetter(secrets, { ...from, space: 'another' })).toBeNull();
    expect(await openLetter(secrets, { ...from, invitation: 'another' })).toBeNull();
    expect(await openLetter(secrets, { ...from, author: 'another' })).toBeNull();
  });
});
