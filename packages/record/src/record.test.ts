import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actBytes, actHash, commit, signedActBytes, type Act, type SignedAct } from './act.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { signAct, verifyAct } from './sign.ts';
import { verifyHistory } from './verify-history.ts';

const author = async (name: string) => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const publicKey = toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return { name, publicKey, privateKey: pair.privateKey };
};
const [ruth, sam] = [await author('ruth'), await author('sam')];
const keys = new Map([ruth, sam].map(({ name, publicKey }) => [name, publicKey]));

const anAct = (by: string, item: string, parents: string[] = []): Act => ({
  version: 1,
  space: 'space',
  author: by,
  kind: 'message:send',
  item,
  parents,
  commitment: 'commitment',
  envelopeHash: null,
});
const write = (by: typeof ruth, item: string, parents: string[] = []) =>
  signAct(anAct(by.name, item, parents), by.privateKey);

/** Both write at the same moment, then Ruth having read both. */
async function conversation() {
  const one = await write(ruth, 'one');
  const two = await write(sam, 'two', [await actHash(one)]);
  const three = await write(ruth, 'three', [await actHash(one)]);
  const four = await write(ruth, 'four', [await actHash(two), await actHash(three)]);
  return [one, two, three, four] as const;
}

describe('an act', () => {
  it('has one form in bytes, in whatever order its fields stand', () => {
    const { version, space, ...rest } = anAct('ruth', 'item');
    const text = new TextDecoder().decode(actBytes({ ...rest, space, version }));
    expect(text).toBe(
      '{"author":"ruth","commitment":"commitment","envelopeHash":null,"item":"item",' +
        '"kind":"message:send","parents":[],"space":"space","version":1}',
    );
  });

  it('stands in the canonical form of RFC 8785, whatever its fields hold', () => {
    const text = fc.string({ unit: 'binary' });
    const act = fc.record({
      version: fc.constant(1 as const),
      space: text,
      author: text,
      kind: text,
      item: text,
      parents: fc.array(text),
      commitment: text,
      envelopeHash: fc.option(text),
      signature: text,
    });
    fc.assert(
      fc.property(act, (signed) => {
        const { signature, ...unsigned } = signed;
        const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
        expect(read(signedActBytes(signed))).toBe(canonicalize(signed));
        expect(read(actBytes({ ...unsigned, signature } as Act))).toBe(canonicalize(unsigned));
      }),
      { numRuns: 30 },
    );
  });

  it('is its author’s in every field', async () => {
    const signed = await write(ruth, 'item');
    expect(await verifyAct(signed, ruth.publicKey)).toBe(true);
    expect(await verifyAct(signed, sam.publicKey)).toBe(false);
    const changes: Partial<SignedAct>[] = [
      { space: 'another' },
      { author: 'sam' },
      { kind: 'space:consent' },
      { item: 'another' },
      { parents: ['another'] },
      { commitment: 'another' },
      { envelopeHash: 'another' },
      { signature: (await write(ruth, 'another')).signature },
      { signature: '§' },
    ];
    for (const change of changes) {
      expect(await verifyAct({ ...signed, ...change }, ruth.publicKey)).toBe(false);
    }
    expect(await verifyAct(signed, 'no key')).toBe(false);
  });

  it('is committed to its text by SHA-256 over salt and text', async () => {
    const salt = new TextEncoder().encode('a');
    // "abc", FIPS 180-2, appendix B.1
    const digest = 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0';
    expect(await commit(salt, 'bc')).toBe(digest);
  });
});

describe('a history', () => {
  it('tells its heads, and what it names without holding it', async () => {
    const [one, two, three, four] = await conversation();
    const whole = await verifyHistory([four, two, one, three], keys, []);
    expect(whole).toEqual({ heads: [await actHash(four)], missing: [] });
    const forked = await verifyHistory([one, two, three], keys, [await actHash(one)]);
    expect(forked).toEqual({ heads: [await actHash(two), await actHash(three)], missing: [] });
    const cut = await verifyHistory([four, three], keys, []);
    expect(cut).toEqual({ heads: [await actHash(four)], missing: [await actHash(two), await actHash(one)] });
  });

  it('is not the one that was seen before when a head is gone or was written anew', async () => {
    const [one, two, three, four] = await conversation();
    const seen = [await actHash(four)];
    const differs = { trouble: 'history-differs' };
    expect(await verifyHistory([one, two, three], keys, seen)).toEqual(differs);
    const anew = await write(ruth, 'four', []);
    expect(await verifyHistory([one, two, three, anew], keys, seen)).toEqual(differs);
  });

  it('is forged when a single act is not signed by whom it names', async () => {
    const [one, two] = await conversation();
    const forged = { trouble: 'forged' };
    expect(await verifyHistory([one, { ...two, item: 'changed' }], keys, [])).toEqual(forged);
    expect(await verifyHistory([one, await write({ ...ruth, name: 'stranger' }, 'x')], keys, [])).toEqual(
      forged,
    );
  });
});

describe('base64url', () => {
  it('gives every run of bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromBase64url(toBase64url(new Uint8Array(bytes)))).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});
