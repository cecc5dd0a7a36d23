import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf } from './canonical.ts';

describe('the canonical form', () => {
  it('is that of RFC 8785 for every value JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order in which fields were written', async () => {
    expect(await digestOf({ b: [1, 2], a: 'é' })).toBe(await digestOf({ a: 'é', b: [1, 2] }));
    expect(await digestOf({ b: [2, 1] })).not.toBe(await digestOf({ b: [1, 2] }));
  });

  it('is refused to what JSON cannot hold', () => {
    for (const value of [undefined, Number.NaN, Infinity, '\ud800', { '\udfff': 1 }, [undefined], 1n]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});
