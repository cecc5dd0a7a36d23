import { describe, expect, it } from 'vitest';
import { hardWords } from './hard-words.ts';
import { judgePassphrase } from './judge-passphrase.ts';
import { suggestPassphrase } from './suggest-passphrase.ts';

describe('a passphrase on signing up', () => {
  it('is offered as five plain words, never the same twice', async () => {
    const offered = await Promise.all(Array.from({ length: 50 }, () => suggestPassphrase()));
    for (const one of offered) expect(one).toMatch(/^[a-z]+( [a-z]+){4}$/);
    expect(new Set(offered).size).toBe(50);
    expect(offered.flatMap((one) => one.split(' ')).filter((word) => hardWords.has(word))).toEqual([]);
    expect(await judgePassphrase(offered[0] ?? '')).toBe('fine');
  });

  it('is told to be short or common, and is otherwise the person’s own affair', async () => {
    expect(await judgePassphrase('seven77')).toBe('short');
    expect(await judgePassphrase('🌿🌿🌿🌿')).toBe('short');
    expect(await judgePassphrase('Password')).toBe('common');
    expect(await judgePassphrase('qwertyuiop')).toBe('common');
    expect(await judgePassphrase('   oddly spaced   ')).toBe('fine');
    expect(await judgePassphrase('eight🌿🌿🌿')).toBe('fine');
  });
});
