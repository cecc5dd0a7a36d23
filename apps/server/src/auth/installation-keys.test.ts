import { describe, expect, it } from 'vitest';
import { createInstallationKeys } from './installation-keys.ts';

const secret = 'a secret of this installation, for tests';
const keys = createInstallationKeys(secret);

describe('what an installation computes', () => {
  it('is the same at every start, so that a salt never changes', () => {
    const again = createInstallationKeys(secret);
    expect(again.salt('ruth@example.org')).toBe(keys.salt('ruth@example.org'));
    expect(again.serverHalf('id')).toBe(keys.serverHalf('id'));
    // A known answer: a change here would lock everyone out.
    expect(keys.salt('ruth@example.org')).toBe('5zrx-Hor9enyRYVBz1STXQ');
    expect(keys.serverHalf('id')).toBe('DSu1TWoEG23t5gKpLIwwtOgl3vc9KQ71ZudVbuYBCFQ');
  });

  it('is another for another secret', () => {
    const other = createInstallationKeys(`${secret}.`);
    expect(other.salt('ruth@example.org')).not.toBe(keys.salt('ruth@example.org'));
    expect(other.serverHalf('id')).not.toBe(keys.serverHalf('id'));
  });

  it('is never the same for two uses of one input', () => {
    const all = [keys.serverHalf('x'), keys.deviceHalf('x'), keys.salt('x')];
    const lookups = [keys.signInLookup('x', 'y'), keys.recoveryLookup('x')].map((one) =>
      one.toString('base64url'),
    );
    expect(new Set([...all, ...lookups].map((one) => one.slice(0, 22))).size).toBe(5);
  });

  it('does not confuse where one part ends and the next begins', () => {
    expect(keys.signInLookup('ab', 'c').equals(keys.signInLookup('a', 'bc'))).toBe(false);
  });

  it('has the lengths the contract names', () => {
    expect(Buffer.from(keys.salt('x'), 'base64url')).toHaveLength(16);
    expect(Buffer.from(keys.serverHalf('x'), 'base64url')).toHaveLength(32);
    expect(Buffer.from(keys.deviceHalf('x'), 'base64url')).toHaveLength(32);
  });
});
