import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url, type Bytes } from '@footbridge/record';
import { AccountKeys } from './account-keys.ts';
import { makeDeviceKey } from './device-key.ts';
import { keyPairFrom } from './key-pair.ts';
import { splitInHalves } from './passphrase.ts';
import { SpaceKeys } from './space-keys.ts';

const hex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
const serverHalf = toBase64url(new Uint8Array(32).fill(1));
const halvesOf = (byte: number) => splitInHalves(new Uint8Array(32).fill(byte), 'passphrase');
const space = '0b9a6b0e-5b0c-4c93-8a45-0d8ab37e6a01';
const binding = { item: 'item', author: 'author', kind: 'message' } as const;

describe('a person’s keys', () => {
  it('come from their secret as RFC 8032 says (section 7.1, test 1)', async () => {
    const secret = hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
    const { publicText } = await keyPairFrom(secret, 'Ed25519');
    const expected = hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(fromBase64url(publicText)).toEqual(expected);
  });

  it('open with the halves, account and way they were sealed with, and no others', async () => {
    const keys = await AccountKeys.make();
    const halves = await halvesOf(2);
    const sealed = await keys.seal(halves, serverHalf, 'account', 'passphrase');
    const opened = await AccountKeys.open(sealed, halves, serverHalf, 'account', 'passphrase');
    expect(opened?.publicKeys).toEqual(keys.publicKeys);

    const otherHalf = toBase64url(new Uint8Array(32).fill(3));
    expect(await AccountKeys.open(sealed, await halvesOf(4), serverHalf, 'account', 'passphrase')).toBeNull();
    expect(await AccountKeys.open(sealed, halves, otherHalf, 'account', 'passphrase')).toBeNull();
    expect(await AccountKeys.open(sealed, halves, serverHalf, 'another', 'passphrase')).toBeNull();
    expect(await AccountKeys.open(sealed, halves, serverHalf, 'account', 'code')).toBeNull();
  });

  it('open on a device of one’s own only while its session lives', async () => {
    const keys = await AccountKeys.make();
    const local = await makeDeviceKey();
    const sealed = await keys.sealForDevice(local, serverHalf, 'account');
    const again = await AccountKeys.openOnDevice(sealed, local, serverHalf, 'account');
    expect(again?.publicKeys).toEqual(keys.publicKeys);
    const nextSession = toBase64url(new Uint8Array(32).fill(9));
    expect(await AccountKeys.openOnDevice(sealed, local, nextSession, 'account')).toBeNull();
    expect(await AccountKeys.openOnDevice(sealed, await makeDeviceKey(), serverHalf, 'account')).toBeNull();
    await expect(crypto.subtle.exportKey('raw', local)).rejects.toThrow();
  });
});

describe('what two people’s keys give together', () => {
  it('is the same for both, another in each space and with anyone else, and nothing with a key that fits all', async () => {
    const [ruth, sam, noor] = await Promise.all([1, 2, 3].map(() => AccountKeys.make()));
    const between = (one: AccountKeys, other: AccountKeys, where = space) =>
      one.agree(other.publicKeys.agreement, where);
    const shared = await between(ruth!, sam!);
    expect(shared).toHaveLength(32);
    expect(await between(sam!, ruth!)).toEqual(shared);
    for (const other of [between(ruth!, noor!), between(noor!, sam!), between(ruth!, sam!, 'another')])
      expect(await other).not.toEqual(shared);
    // RFC 7748, section 6.1: a point of small order.
    expect(await ruth!.agree(toBase64url(new Uint8Array(32)), space)).toBeNull();
    expect(await ruth!.agree('no key', space)).toBeNull();
  });
});

describe('the keys of a space', () => {
  /** Ruth made the first key, Sam had it from her link, and Ruth put a second in force. */
  async function twoEpochs() {
    const [ruth, sam] = [await AccountKeys.make(), await AccountKeys.make()];
    const ruths = await SpaceKeys.start(space, ruth);
    const first = await ruths.wrapFirstToSelf();
    const sams = await SpaceKeys.withFirst(space, sam, ruths.first);
    const members = new Map([
      ['ruth', ruth.publicKeys.agreement],
      ['sam', sam.publicKeys.agreement],
    ]);
    const { wraps } = await ruths.propose(2, members);
    const wrapOf = (member: string) => wraps.find((one) => one.member === member)?.wrap ?? '';
    return { ruth, sam, ruths, sams, first, members, wrapOf };
  }

  it('open for those they were wrapped to', async () => {
    const { ruth, ruths, sams, wrapOf } = await twoEpochs();
    expect(await ruths.open(2, wrapOf('ruth'), [ruth.publicKeys.agreement])).toBe(true);
    expect(await sams.open(2, wrapOf('sam'), [ruth.publicKeys.agreement])).toBe(true);
    const { sealed } = await ruths.seal(binding, 'for two');
    expect(sealed.epoch).toBe(2);
    expect((await sams.openText(binding, sealed))?.text).toBe('for two');
  });

  it('do not open a text of a later epoch for whoever only ever had the first', async () => {
    const { ruth, ruths, sams, wrapOf } = await twoEpochs();
    await ruths.open(2, wrapOf('ruth'), [ruth.publicKeys.agreement]);
    const { sealed } = await ruths.seal(binding, 'after the link');
    expect(await sams.openText(binding, sealed)).toBeNull();
    expect(await sams.openText(binding, { ...sealed, epoch: 1 })).toBeNull();
  });

  it('refuse a wrap made by anyone but the two, and one made without the key before', async () => {
    const { ruth, sam, sams, members } = await twoEpochs();
    const senders = [ruth.publicKeys.agreement, sam.publicKeys.agreement];
    const stranger = await AccountKeys.make();

    const foreign = await (await SpaceKeys.withFirst(space, stranger, sams.first)).propose(2, members);
    const toSam = foreign.wraps.find(({ member }) => member === 'sam')?.wrap ?? '';
    expect(await sams.open(2, toSam, senders)).toBe(false);
    expect(await sams.open(2, toSam, [...senders, stranger.publicKeys.agreement])).toBe(true);

    const { sams: others } = await twoEpochs();
    const baseless = await (await SpaceKeys.start(space, ruth)).propose(2, members);
    expect(await others.open(2, baseless.wraps[1]?.wrap ?? '', senders)).toBe(false);
  });

  it('refuse a first key that oneself did not put there', async () => {
    const { sam, ruths } = await twoEpochs();
    const { wraps } = await ruths.propose(1, new Map([['sam', sam.publicKeys.agreement]]));
    const fresh = new SpaceKeys(space, sam);
    expect(await fresh.open(1, wraps[0]?.wrap ?? '', [sam.publicKeys.agreement])).toBe(false);
  });

  it('refuse the wrap of another space or epoch', async () => {
    const { ruth, first } = await twoEpochs();
    const own = [ruth.publicKeys.agreement];
    expect(await new SpaceKeys('another', ruth).open(1, first, own)).toBe(false);
    expect(await new SpaceKeys(space, ruth).open(2, first, own)).toBe(false);
    expect(await new SpaceKeys(space, ruth).open(1, first, own)).toBe(true);
  });
});
