import { fromBase64url, toBase64url } from '@footbridge/record';
import { argon2Sync, createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createProofs } from '../../../apps/server/src/auth/proofs.ts';
import { authenticatedData, type Binding } from '../../../packages/client/src/sealing/binding.ts';
import { derive, importSealingKey } from '../../../packages/client/src/sealing/derive.ts';
import { openText } from '../../../packages/client/src/sealing/envelope.ts';
import { keyPairFrom } from '../../../packages/client/src/sealing/key-pair.ts';
import { unwrapKey, wrapKey, type SpaceKeyBinding } from '../../../packages/client/src/sealing/key-wrap.ts';
import { pad } from '../../../packages/client/src/sealing/padding.ts';
import { stretchPassphrase } from '../../../packages/client/src/sealing/passphrase.ts';
import { expand, extract } from './hkdf.ts';
import { openHpke } from './hpke.ts';

/**
 * The answers that standards print. Where one of our functions fixes what a standard leaves open, another implementation
 * gives the printed answer, and our function must agree with that one.
 */

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const bytes = (text: string) => new Uint8Array(hex(text));
const hexOf = (value: ArrayBuffer | Uint8Array) => Buffer.from(value as Uint8Array).toString('hex');

describe('AES-256-GCM', () => {
  // McGrew and Viega, The Galois/Counter Mode of Operation, appendix B, test case 16
  const key = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
  const nonce = 'cafebabefacedbaddecaf888';
  const about = 'feedfacedeadbeeffeedfacedeadbeefabaddad2';
  const plain =
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
  const sealed =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b';

  it('gives the printed answer with a key as we import them', async () => {
    const parameters = { name: 'AES-GCM', iv: bytes(nonce), additionalData: bytes(about) };
    const ours = await crypto.subtle.encrypt(parameters, await importSealingKey(bytes(key)), bytes(plain));
    expect(hexOf(ours)).toBe(sealed);
  });

  it('of another implementation, which gives it too, opens as an envelope', async () => {
    const seal = (additional: Uint8Array, content: Uint8Array) => {
      const cipher = createCipheriv('aes-256-gcm', hex(key), hex(nonce)).setAAD(additional);
      return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    };
    expect(hexOf(seal(hex(about), hex(plain)))).toBe(sealed);

    const binding: Binding = { space: 'space', item: 'item', author: 'author', kind: 'message', epoch: 3 };
    const content = pad(new Uint8Array([...new Uint8Array(16), ...new TextEncoder().encode('Dear Sam')]));
    const envelope = Buffer.concat([Buffer.from([1]), hex(nonce), seal(authenticatedData(binding), content)]);
    const opened = await openText(
      await importSealingKey(bytes(key)),
      binding,
      envelope.toString('base64url'),
    );
    expect(opened?.text).toBe('Dear Sam');
  });
});

describe('HKDF-SHA256', () => {
  it('is ours where it is RFC 5869’s', async () => {
    const secret = hex('0b'.repeat(22));
    const first = extract(hex('000102030405060708090a0b0c'), secret);
    expect(hexOf(first)).toBe('077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5');
    // Appendix A.1
    expect(hexOf(expand(first, hex('f0f1f2f3f4f5f6f7f8f9'), 42))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
    // Appendix A.3, without a salt
    expect(hexOf(expand(extract(Buffer.alloc(0), secret), Buffer.alloc(0), 42))).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    );
    const info = Buffer.from('footbridge 1 a purpose');
    const expected = expand(extract(Buffer.alloc(0), secret), info, 32);
    expect(hexOf(await derive(new Uint8Array(secret), 'a purpose'))).toBe(hexOf(expected));
  });
});

describe('argon2id', () => {
  const printed = {
    message: hex('01'.repeat(32)),
    nonce: hex('02'.repeat(16)),
    secret: hex('03'.repeat(8)),
    associatedData: hex('04'.repeat(12)),
    parallelism: 4,
    tagLength: 32,
    memory: 32,
    passes: 3,
  };

  it('gives what RFC 9106 prints (section 5.3), and a passphrase in the browser is stretched as by it', async () => {
    expect(hexOf(argon2Sync('argon2id', printed))).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    );
    const nonce = Buffer.alloc(16, 5);
    const stretched = argon2Sync('argon2id', {
      message: Buffer.from('five quiet words 🌿'),
      nonce,
      parallelism: 1,
      tagLength: 32,
      memory: 32_768,
      passes: 3,
    });
    const kdf = { memory: 32_768, passes: 3, lanes: 1 };
    const ours = await stretchPassphrase('five quiet words 🌿', nonce.toString('base64url'), kdf);
    expect(ours.proof).toBe(toBase64url(await derive(new Uint8Array(stretched), 'passphrase sign-in half')));
    expect(ours.wrapping).toEqual(await derive(new Uint8Array(stretched), 'passphrase wrapping half'));
  });

  it('is what the server keeps of a proof', async () => {
    const [, name, , costs = '', salt = '', tag] = (await (await createProofs()).hash('proof')).split('$');
    const [memory = 0, passes = 0, parallelism = 0] = (costs.match(/\d+/g) ?? []).map(Number);
    const again = argon2Sync('argon2id', {
      message: 'proof',
      nonce: Buffer.from(salt, 'base64'),
      parallelism,
      tagLength: 32,
      memory,
      passes,
    });
    expect([name, tag]).toEqual(['argon2id', again.toString('base64').replace(/=+$/, '')]);
  });
});

describe('Ed25519', () => {
  // RFC 8032, section 7.1: secret, public key, text, signature
  const printed = [
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ] as const;

  it.each(printed)(
    'signs and verifies with the secret %s as RFC 8032 says',
    async (secret, known, text, signed) => {
      const { publicText, publicKey, privateKey } = await keyPairFrom(bytes(secret), 'Ed25519');
      expect(hexOf(fromBase64url(publicText))).toBe(known);
      expect(hexOf(await crypto.subtle.sign('Ed25519', privateKey, bytes(text)))).toBe(signed);
      expect(await crypto.subtle.verify('Ed25519', publicKey, bytes(signed), bytes(text))).toBe(true);
    },
  );
});

describe('X25519', () => {
  // RFC 7748, section 6.1
  const alice = '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a';
  const bob = '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb';

  it('agrees on the secret that RFC 7748 prints', async () => {
    const [one, other] = [await keyPairFrom(bytes(alice), 'X25519'), await keyPairFrom(bytes(bob), 'X25519')];
    expect(hexOf(fromBase64url(one.publicText))).toBe(
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
    );
    expect(hexOf(fromBase64url(other.publicText))).toBe(
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
    );
    const agree = (mine: CryptoKey, theirs: CryptoKey) =>
      crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, mine, 256);
    const shared = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';
    expect(hexOf(await agree(one.privateKey, other.publicKey))).toBe(shared);
    expect(hexOf(await agree(other.privateKey, one.publicKey))).toBe(shared);
  });
});

describe('HPKE with X25519 and HKDF-SHA256', () => {
  const about = {
    info: hex('4f6465206f6e2061204772656369616e2055726e'),
    aad: hex('436f756e742d30'),
    aead: 'aes-128-gcm',
  } as const;
  const plain = '4265617574792069732074727574682c20747275746820626561757479';
  const withoutPsk = {
    ...about,
    encapsulated: hex('23fb952571a14a25e3d678140cd0e5eb47a0961bb18afcf85896e5453c312e76'),
    sender: hex('8b0c70873dc5aecb7f9ee4e62406a397b350e57012be45cf53b7105ae731790b'),
    recipient: {
      secret: hex('fdea67cf831f1ca98d8e27b1f6abeb5b7745e9d35348b80fa407ff6958f9137e'),
      publicKey: hex('1632d5c2f71c2b38d0a8fcc359355200caa8b1ffdf28618080466c909cb69b2e'),
    },
    ciphertext: hex(
      '5fd92cc9d46dbf8943e72a07e42f363ed5f721212cd90bcfd072bfd9f44e06b80fd17824947496e21b680c141b',
    ),
  };
  const withPsk = {
    ...about,
    encapsulated: hex('820818d3c23993492cc5623ab437a48a0a7ca3e9639c140fe1e33811eb844b7c'),
    sender: hex('2bfb2eb18fcad1af0e4f99142a1c474ae74e21b9425fc5c589382c69b50cc57e'),
    recipient: {
      secret: hex('cb29a95649dc5656c2d054c1aa0d3df0493155e9d5da6d7e344ed8b6a64a9423'),
      publicKey: hex('1d11a3cd247ae48e901939659bd4d79b6b959e1f3e7d66663fbc9412dd4e0976'),
    },
    psk: {
      id: hex('456e6e796e20447572696e206172616e204d6f726961'),
      key: hex('0247fd33b913760fa1fa51e1892d9f307fbe65eb171e8132c2af18555a738b82'),
    },
    ciphertext: hex(
      'a84c64df1e11d8fd11450039d4fe64ff0c8a99fca0bd72c2d4c3e0400bc14a40f27e45e141a24001697737533e',
    ),
  };

  it('opens what RFC 9180 prints, by an implementation of its own (appendices A.1.3 and A.1.4)', () => {
    for (const printed of [withoutPsk, withPsk]) expect(hexOf(openHpke(printed))).toBe(plain);
    expect(() => openHpke({ ...withPsk, psk: { ...withPsk.psk, key: Buffer.alloc(32) } })).toThrow();
  });

  it('is how a key is wrapped: that implementation opens it, with AES-256-GCM', async () => {
    const [senderSecret, recipientSecret] = [Buffer.alloc(32, 3), Buffer.alloc(32, 4)];
    const sender = await keyPairFrom(new Uint8Array(senderSecret), 'X25519');
    const recipient = await keyPairFrom(new Uint8Array(recipientSecret), 'X25519');
    const key = crypto.getRandomValues(new Uint8Array(32));
    const previous = new Uint8Array(32).fill(8);
    const bindings: SpaceKeyBinding[] = [
      { space: 'space', epoch: 1, previous: null },
      { space: 'space', epoch: 2, previous },
    ];
    for (const binding of bindings) {
      const wrap = await wrapKey(key, sender, recipient.publicText, binding);
      expect(await unwrapKey(wrap, sender.publicText, recipient, binding)).toEqual(key);
      const wrapped = Buffer.from(wrap, 'base64url');
      const opened = openHpke({
        encapsulated: wrapped.subarray(0, 32),
        ciphertext: wrapped.subarray(32),
        aad: Buffer.alloc(0),
        info: Buffer.from(JSON.stringify(['footbridge space key', 1, 'space', binding.epoch])),
        ...(binding.previous && { psk: { id: Buffer.from('epoch 1'), key: Buffer.from(previous) } }),
        recipient: { secret: recipientSecret, publicKey: Buffer.from(recipient.publicText, 'base64url') },
        sender: Buffer.from(sender.publicText, 'base64url'),
        aead: 'aes-256-gcm',
      });
      expect(hexOf(opened)).toBe(hexOf(key));
    }
  });
});
