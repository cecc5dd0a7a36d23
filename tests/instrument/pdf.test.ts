import { X509Certificate, createHash, verify as verifySignature } from 'node:crypto';
import { agreementInWords, instrumentFile } from '@footbridge/instrument';
import type { Instrument, Line } from '@footbridge/instrument';
import { cannotPrint, makePdf } from '@footbridge/instrument/pdf';
import { loadTypeface } from '@footbridge/instrument/node';
import { attributesOf } from '@footbridge/instrument/seal';
import { verifyFile } from '@footbridge/instrument/verify';
import { toBase64url, type Bytes } from '@footbridge/record';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Sealer } from '../../apps/server/src/auth/sealer.ts';
import { appended, dice, oneByteChanged, savedAgain } from './meddle.ts';
import { hasPoppler, isValidForPoppler, textIn } from './poppler.ts';
import { compareWords } from './same-words.ts';
import { newSealer, sealedPdf } from './sealing.ts';
import { aClause, signedAgreement } from './signed.ts';
import { clausesUpTo, names } from './words.ts';

declare module 'vitest' {
  interface ProvidedContext {
    isLongForm?: boolean;
  }
}

/** The sample of every day, and the long form of `pnpm prove`. */
const many = inject('isLongForm')
  ? { agreements: 200, clauses: 60, bytes: 1_000, appends: 100, resaves: 100 }
  : { agreements: 8, clauses: 10, bytes: 40, appends: 8, resaves: 8 };

const verify = (file: Bytes) => verifyFile(file, loadTypeface);

let sealer: Sealer;
let instrument: Instrument;
let pdf: Bytes;
beforeAll(async () => {
  sealer = await newSealer();
  instrument = await signedAgreement([
    aClause({ what: 'We write on Sundays.', ifCrossed: 'I read it later.' }),
  ]);
  pdf = await sealedPdf(instrument, sealer);
});

/** Every line of the paper, in its order. */
function linesOf({ document }: Instrument, certificate: readonly Line[]): Line[] {
  const [title, ...rest] = agreementInWords(document);
  const front = [
    'This paper shows what two people signed. It does not show that it still holds.',
    'It is not meant as a contract, though a court might read it.',
  ];
  return [title!, ...front.map((text): Line => ({ kind: 'text', text })), ...rest, ...certificate];
}

describe('a signed agreement as PDF', () => {
  it('says of itself that it holds, in words that are those of the document', async () => {
    const { outcome, findings, proven } = await verify(pdf);
    expect([outcome, findings.filter(({ holds }) => !holds)]).toEqual(['valid', []]);
    expect(proven!.instrument).toEqual(JSON.parse(new TextDecoder().decode(instrumentFile(instrument))));
    expect(proven!.agreement).toEqual(agreementInWords(instrument.document));
  });

  it('is tagged, named, in a language, with its typefaces inside (PDF/UA-1)', () => {
    const text = Buffer.from(pdf).toString('latin1');
    for (const part of [
      '/Marked true',
      '/Lang (en)',
      '/DisplayDocTitle true',
      '<pdfuaid:part>1<',
      '/S /H1',
      '/S /H2',
      '/S /P',
      '/FontFile2',
      '/Tabs /S',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  });

  it('is the same to the byte whenever and wherever it is made, but for its seal', async () => {
    const at = new Date('2026-11-22T07:00:00Z');
    const placeOf = (file: Bytes) =>
      Buffer.from(file)
        .toString('latin1')
        .replace(/\/Contents <[0-9a-f]+>/, '');
    const [one, other] = [
      await sealedPdf(instrument, sealer, at),
      await sealedPdf(instrument, await newSealer()),
    ];
    expect(placeOf(other)).toBe(placeOf(one));
  });

  it('carries a seal that other programs check: certificates, digest and signature', async () => {
    let asked = '';
    const at = new Date('2026-11-22T07:00:00Z');
    const made = await makePdf<never>(instrument, {
      load: loadTypeface,
      seal: async (digest) => sealer.seal((asked = digest), at),
      isNo: (_answer): _answer is never => false,
    });
    const file = Buffer.from(made as Bytes);
    const [, start, end, rest] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/
      .exec(file.toString('latin1'))!
      .map(Number);
    expect(end! + rest!).toBe(file.length);
    const covered = Buffer.concat([file.subarray(0, start), file.subarray(end)]);
    expect(createHash('sha256').update(covered).digest('base64url')).toBe(asked);

    const { leaf, root, signature, sealedAt } = await sealer.seal(asked, at);
    const [leafDer, rootDer] = [leaf, root].map((one) => new Uint8Array(Buffer.from(one, 'base64url')));
    const [seal, authority] = [new X509Certificate(leafDer!), new X509Certificate(rootDer!)];
    expect(
      seal.checkIssued(authority) &&
        seal.verify(authority.publicKey) &&
        authority.verify(authority.publicKey),
    ).toBe(true);
    expect([authority.ca, seal.ca]).toEqual([true, false]);
    const signed = await attributesOf(
      { leaf: leafDer!, root: rootDer!, sealedAt: new Date(sealedAt) },
      new Uint8Array(Buffer.from(asked, 'base64url')),
    );
    expect(verifySignature('sha256', signed, seal.publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('is refused in a sentence where no typeface has a letter, and is not made', async () => {
    const foreign = await signedAgreement([aClause({ what: '我们星期天写信' })]);
    let isAsked = false;
    const answer = await makePdf<never>(foreign, {
      load: loadTypeface,
      seal: async () => ((isAsked = true), sealer.seal('x'.repeat(43), new Date())),
      isNo: (_answer): _answer is never => false,
    });
    expect(cannotPrint(answer) && answer.unprintable).toBe('我');
    expect(isAsked).toBe(false);
    expect((await verify(instrumentFile(foreign))).outcome).toBe('valid');
  });

  it('does not hold when its pages say something else than what was signed, though the seal is true', async () => {
    const lie = { ...instrument, document: { ...instrument.document, reviewOn: '2027-01-01' } };
    const written = Buffer.from(await sealedPdf(lie, sealer)).toString('latin1');
    const [theirs, ours] = [lie, instrument].map((one) =>
      Buffer.from(instrumentFile(one)).toString('latin1'),
    );
    const padded = ours!.padEnd(theirs!.length);
    // Sealed as it is: whoever has an account can have any digest sealed.
    const again = await sealAnew(Buffer.from(written.replace(theirs!, padded), 'latin1'));
    const { outcome, findings } = await verify(again);
    expect([outcome, findings.at(-1)!.holds]).toEqual(['invalid', false]);
    expect(findings[1]!.words).toContain('The seal covers every byte');
  });

  async function sealAnew(file: Buffer): Promise<Bytes> {
    const { toCms } = await import('../../packages/instrument/src/seal/cms.ts');
    const { inHex } = await import('../../packages/instrument/src/pdf/seal-place.ts');
    const { openSeal } = await import('../../packages/instrument/src/seal/open-seal.ts');
    const [, start, end] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(file.toString('latin1'))!.map(Number);
    const digest = createHash('sha256').update(file.subarray(0, start)).update(file.subarray(end)).digest();
    const bytes = new Uint8Array(digest);
    const seal = openSeal(await sealer.seal(toBase64url(bytes), new Date()));
    const changed = new Uint8Array(file);
    changed.set(inHex(await toCms(seal, bytes)), start!);
    return changed;
  }
});

describe('a PDF that was meddled with', () => {
  it('is caught at any one byte', async () => {
    const roll = dice(3);
    const missed: number[] = [];
    for (let round = 0; round < many.bytes; round += 1) {
      if ((await verify(oneByteChanged(pdf, roll))).outcome === 'valid') missed.push(round);
    }
    expect(missed).toEqual([]);
  });

  it('is caught at any byte of its seal', async () => {
    const { start, end } = { start: Buffer.from(pdf).indexOf('/Contents <') + 10, end: 0 };
    const roll = dice(4);
    for (let round = 0; round < many.bytes; round += 1) {
      const changed = new Uint8Array(pdf);
      const at = start + roll(round % 2 === 0 ? 2_600 : 6_100) + end;
      changed[at] = changed[at] === 0x41 ? 0x42 : 0x41;
      expect((await verify(changed)).outcome).not.toBe('valid');
    }
  });

  it('is caught with anything behind its end', async () => {
    const roll = dice(5);
    for (let round = 0; round < many.appends; round += 1) {
      const { outcome, findings } = await verify(appended(pdf, roll));
      expect([outcome, findings.at(-1)!.words]).toEqual([
        'invalid',
        'Something was added to the file, or cut from it, after it was sealed.',
      ]);
    }
  });

  it('is caught when another program saved it again', async () => {
    const roll = dice(6);
    for (let round = 0; round < many.resaves; round += 1) {
      expect((await verify(savedAgain(pdf, roll))).outcome).not.toBe('valid');
    }
  });

  it('is caught cut short, wherever', async () => {
    const roll = dice(7);
    for (let round = 0; round < many.appends; round += 1) {
      const { outcome, what } = await verify(pdf.slice(0, 1 + roll(pdf.length - 1)));
      expect(outcome).not.toBe('valid');
      expect(what).toMatch(/\.$/);
    }
  });
});

describe('agreements in many scripts', () => {
  const samples = fc.sample(fc.tuple(clausesUpTo(many.clauses), names), {
    numRuns: many.agreements,
    seed: 20,
  });
  const made: { file: Bytes; lines: Line[] }[] = [];

  it('hold, each on every page', async () => {
    for (const [clauses, people] of samples) {
      const one = await signedAgreement(clauses, people);
      const file = await sealedPdf(one, sealer);
      const { outcome, findings, proven } = await verify(file);
      expect([outcome, findings.length]).toEqual(['valid', 6]);
      made.push({ file, lines: linesOf(one, proven!.certificate) });
    }
  });

  it.skipIf(!hasPoppler)('hold for poppler’s pdfsig, and pdftotext finds the words of the screen', () => {
    expect(made).toHaveLength(many.agreements);
    for (const { file, lines } of made) {
      expect(isValidForPoppler(file)).toBe(true);
      expect(compareWords(lines, textIn(file))).toBeNull();
    }
  });

  it.skipIf(!hasPoppler)('would be seen to differ: another word, or a byte of it changed', async () => {
    const { proven } = await verify(pdf);
    const lines = linesOf(instrument, proven!.certificate);
    const other = lines.map((line) => ({ ...line, text: line.text.replace('Sundays', 'Mondays') }));
    expect(compareWords(lines, textIn(pdf))).toBeNull();
    expect(compareWords(other, textIn(pdf))).toContain('Mondays');
    const changed = new Uint8Array(pdf);
    const at = Buffer.from(pdf).indexOf('(Boundaries, signed)');
    changed[at + 1] = 0x62;
    expect(isValidForPoppler(changed)).toBe(false);
  });
});
