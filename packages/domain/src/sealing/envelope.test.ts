import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  envelopeVersion,
  isEnvelope,
  mayHold,
  nonceLength,
  paddedSizes,
  tagLength,
  type Envelope,
} from './envelope.ts';

const overhead = 1 + nonceLength + tagLength;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** So many bytes as base64url. The first is the version; of the others nothing can be known. */
const sealedLooking = (bytes: number, version: number = envelopeVersion) => {
  const rest = Math.ceil((bytes * 4) / 3) - 2;
  return letters.charAt(version >> 2) + letters.charAt((version & 3) << 4) + letters.charAt(17).repeat(rest);
};

describe('how much an envelope may hold', () => {
  it('is told by its padding, in the script that takes most', () => {
    const padded = (size: number) => sealedLooking(size + overhead) as Envelope;
    expect(mayHold(padded(256), 1)).toBe(true);
    expect(mayHold(padded(1024), 300)).toBe(true);
    expect(mayHold(padded(2048), 300)).toBe(false);
    expect(mayHold(padded(98_304), 40_000)).toBe(true);
  });
});

describe('the outside of an envelope', () => {
  it.each(paddedSizes)('is right for a text padded to %i bytes, whatever is inside', (size) => {
    expect(isEnvelope(sealedLooking(size + overhead))).toBe(true);
  });

  it('is wrong at every other length', () => {
    const lengths = new Set(paddedSizes.map((size) => size + overhead));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_000 }), (length) => {
        expect(isEnvelope(sealedLooking(length))).toBe(lengths.has(length));
      }),
    );
  });

  it('is wrong for every other version', () => {
    for (let version = 0; version < 256; version += 1) {
      const text = sealedLooking(paddedSizes[0] + overhead, version);
      expect(isEnvelope(text)).toBe(version === envelopeVersion);
    }
  });

  it('is wrong with any sign that base64url does not have', () => {
    const good = sealedLooking(paddedSizes[0] + overhead);
    for (const sign of ['+', '/', '=', ' ', '\n', 'é', '\0']) {
      expect(isEnvelope(good.slice(0, 50) + sign + good.slice(51))).toBe(false);
    }
  });
});
