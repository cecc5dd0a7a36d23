import { beforeAll, describe, expect, it } from 'vitest';
import { atMost } from './at-most.ts';
import { createProofs, type Proofs } from './proofs.ts';

describe('a proof', () => {
  let proofs: Proofs;
  beforeAll(async () => {
    proofs = await createProofs();
  });

  it('is kept as argon2id with at least the costs OWASP asks for, salted each time', async () => {
    const [one, two] = await Promise.all([proofs.hash('a proof'), proofs.hash('a proof')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('is told from every other, to its last character', async () => {
    const long = 'x'.repeat(200);
    const hash = await proofs.hash(`${long}a`);
    expect(await proofs.verify(hash, `${long}a`)).toBe(true);
    expect(await proofs.verify(hash, `${long}b`)).toBe(false);
  });

  it('of somebody unknown is never right, not even the one that is hashed in their place', async () => {
    expect(await proofs.verify(null, 'anything')).toBe(false);
    expect(await proofs.verify(null, 'nobody')).toBe(false);
  });
});

describe('at most so many at once', () => {
  it('keeps the others waiting in line, and goes on after one fails', async () => {
    const inTurn = atMost(2);
    let underWay = 0;
    let most = 0;
    const order: number[] = [];
    const task = (name: number) =>
      inTurn(async () => {
        most = Math.max(most, (underWay += 1));
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        order.push(name);
        if (name === 1) throw new Error('one fails');
      });
    const results = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(task));
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5]);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});
