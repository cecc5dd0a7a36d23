import { isEnvelope, paddedSizes } from '@footbridge/domain';
import { fromBase64url, toBase64url } from '@footbridge/record';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import type { Binding } from './binding.ts';
import { importSealingKey, randomKey } from './derive.ts';
import { openText, sealText } from './envelope.ts';

declare module 'vitest' {
  interface ProvidedContext {
    isLongForm?: boolean;
  }
}

const rounds = inject('isLongForm') ? 100 : 10;
const key = await importSealingKey(randomKey());
const binding: Binding = {
  space: '0b9a6b0e-5b0c-4c93-8a45-0d8ab37e6a01',
  item: '8c2b9a3c-53b8-4d3f-9e36-6a6b1f5e7d02',
  author: '4f0c7a55-2a3e-4e0c-8f75-0e9f3f1b6c03',
  kind: 'message',
  epoch: 2,
};

/** Made once, and checked with another implementation of AES-GCM and SHA-256. */
const known = {
  envelope:
    'AQkJCQkJCQkJCQkJCS6MjZ23-choqWvCMe_jqtaQ1QKBFL2Wre-uRqbVdAF60-Xnw-JSKhB_s6UWRDTj1HxUnpQSlK5OZW8Bl1YWeo5sf4gOiSbso9jgyXS_6YT1HenLFqsHxL19v1aGX4cNYgNx1JPJXYsJIsGXCGjnTBerDg14nZXO6FfS3-pNBkD2gJgfa3eqVP5IZMzNeOVGoh3XYGvyU9RMWSWtn7y8D5EbaeleZIF6jLUXxEUakXUUu_mhwSGaQhCM--Yvd0QIOKFKKi94ID8XZh3Uw-KcsBjddg95TCveM1JNWOy3MmRRRf8CH8zyPifXGMCM-630dlNI1oyTDxY326CxJPUnyMeih9hsv2V9aGyWR9QYeuOq',
  commitment: '8id6LCEHRBUQE9EtQe7gC-k7VDfYy1vgy6RNQg446KI',
};

describe('an envelope', () => {
  it('gives back every text as it was written', async () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { envelope, commitment } = await sealText(key, binding, text);
        expect(isEnvelope(envelope)).toBe(true);
        expect(await openText(key, binding, envelope)).toMatchObject({ text, commitment });
      }),
    );
  });

  it('holds 8,000 of the widest characters', async () => {
    const text = '한'.repeat(8_000);
    const { envelope } = await sealText(key, binding, text);
    expect((await openText(key, binding, envelope))?.text).toBe(text);
  });

  it('says little about the length of a sentence', async () => {
    const lengths = new Set<number>();
    for (let length = 0; length < 200; length += 10) {
      lengths.add((await sealText(key, binding, 'a'.repeat(length))).envelope.length);
    }
    expect(lengths.size).toBe(1);
    expect(paddedSizes[0]).toBe(256);
  });

  it('stays shut for another key, space, item, author, kind and epoch', async () => {
    const { envelope } = await sealText(key, binding, 'for these eyes');
    expect(await openText(await importSealingKey(randomKey()), binding, envelope)).toBeNull();
    const others: Partial<Binding>[] = [
      { space: null },
      { space: binding.item },
      { item: binding.author },
      { author: binding.item },
      { kind: 'introduction' },
      { epoch: 3 },
    ];
    for (const other of others) expect(await openText(key, { ...binding, ...other }, envelope)).toBeNull();
    expect(await openText(key, binding, envelope)).not.toBeNull();
  });

  it('stays shut when any bit of it was flipped', async () => {
    let opened = 0;
    for (let round = 0; round < rounds; round++) {
      const { envelope } = await sealText(key, binding, `text ${round}`);
      const bytes = fromBase64url(envelope);
      const flipped = Array.from({ length: bytes.length * 8 }, (_, bit) => {
        const copy = bytes.slice();
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return openText(key, binding, toBase64url(copy));
      });
      opened += (await Promise.all(flipped)).filter((one) => one !== null).length;
    }
    expect(opened).toBe(0);
  });

  it('opens as it did when it was first sealed, years ago', async () => {
    const oldKey = await importSealingKey(new Uint8Array(32).fill(7));
    expect(await openText(oldKey, binding, known.envelope)).toEqual({
      text: 'Dear Sam',
      salt: 'CQkJCQkJCQkJCQkJCQkJCQ',
      commitment: known.commitment,
    });
  });
});
