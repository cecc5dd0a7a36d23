import { describe, expect, it } from 'vitest';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';

describe('a recovery code', () => {
  it('is read back as it was made', async () => {
    const { code, halves } = await makeRecoveryCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await readRecoveryCode(code)).toEqual(halves);
  });

  it('is read whatever the case, the spaces, and the letters that look like digits', async () => {
    for (let round = 0; round < 20; round++) {
      const { code, halves } = await makeRecoveryCode();
      const byHand = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '  ')} `;
      expect(await readRecoveryCode(byHand)).toEqual(halves);
      expect(await readRecoveryCode(code.replaceAll('-', '–').replaceAll('1', 'i'))).toEqual(halves);
    }
  });

  it('is known to be mistyped when a character is another, missing, or no letter at all', async () => {
    const { code } = await makeRecoveryCode();
    expect(await readRecoveryCode(code.slice(1))).toBeNull();
    expect(await readRecoveryCode(`U${code.slice(1)}`)).toBeNull();
    expect(await readRecoveryCode('')).toBeNull();
    let passed = 0;
    for (const [place, letter] of [...code].entries()) {
      if (letter === '-') continue;
      const other = letter === 'A' ? 'B' : 'A';
      const typed = code.slice(0, place) + other + code.slice(place + 1);
      if (await readRecoveryCode(typed)) passed++;
    }
    // Twelve check bits let one wrong code in 4,096 pass; the server then refuses it.
    expect(passed).toBeLessThanOrEqual(1);
  });
});
