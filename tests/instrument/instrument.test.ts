import { agreementInWords, instrumentFile, makeInstrument, signedWords } from '@footbridge/instrument';
import type { Evidence, Instrument } from '@footbridge/instrument';
import { loadTypeface } from '@footbridge/instrument/node';
import { verifyFile } from '@footbridge/instrument/verify';
import { digestOf, type Bytes } from '@footbridge/record';
import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksumOf } from '../../packages/instrument/src/make-instrument.ts';
import { legible } from '../support/legible.ts';
import { dice, jsonSavedAgain, oneByteChanged } from './meddle.ts';
import {
  aClause,
  aDocument,
  evidenceOf,
  introduce,
  newSigner,
  prove,
  signDocument,
  two,
  type Signer,
} from './signed.ts';

const verify = (file: Bytes) => verifyFile(file, loadTypeface);
/** As somebody writes it who knows how it is made. */
const asFile = async (changed: Instrument): Promise<Bytes> =>
  instrumentFile({ ...changed, checksum: await checksumOf(changed) });
const clauses = [
  aClause({
    what: 'We write on Sundays.',
    when: 'In the evening',
    until: 'Easter',
    ifCrossed: 'I read it later.',
  }),
  aClause({ what: 'I do not answer at work.' }, { kind: 'declared' }),
];

let ruth: Signer;
let sam: Signer;
let evidence: Evidence;
let instrument: Instrument;
beforeAll(async () => {
  [ruth, sam] = await two();
  clauses[1] = { ...clauses[1]!, owner: ruth.member };
  evidence = await evidenceOf([ruth, sam], aDocument([ruth, sam], clauses));
  instrument = await makeInstrument(evidence);
});

/** Says why, in the last finding. */
async function refusedWith(changed: Instrument): Promise<string> {
  const { outcome, findings, proven } = await verify(await asFile({ ...instrument, ...changed }));
  expect([outcome, proven]).toEqual(['invalid', null]);
  return findings.at(-1)!.words;
}

describe('an agreement as JSON', () => {
  it('says what it is and who signed it, and holds', async () => {
    const verdict = await verify(instrumentFile(instrument));
    expect(verdict.outcome).toBe('valid');
    expect(verdict.findings.every(({ holds }) => holds)).toBe(true);
    expect(verdict.proven!.agreement).toEqual(agreementInWords(instrument.document));
    expect(verdict.proven!.certificate.map(({ text }) => text)).toContain('Signed by Ruth');
  });

  it('is RFC 8785 JSON, the same whoever of the two makes it', async () => {
    const backwards = {
      ...evidence,
      signatures: evidence.signatures.toReversed(),
      introductions: evidence.introductions.toReversed(),
      heads: evidence.heads.toReversed(),
    };
    const file = new TextDecoder().decode(instrumentFile(instrument));
    expect(file).toBe(canonicalize(instrument));
    expect(new TextDecoder().decode(instrumentFile(await makeInstrument(backwards)))).toBe(file);
  });

  it('holds after one of them came back under new keys, by an unbroken line', async () => {
    const again = await newSigner(ruth.name, ruth.member);
    const document = {
      ...instrument.document,
      parties: [ruth, sam].map((one) => ({
        member: one.member,
        name: one.name,
        signingKey: one === ruth ? again.publicKey : one.publicKey,
      })) as never,
    };
    const keys = ['x'.repeat(43), ruth.publicKey, 'y'.repeat(43), again.publicKey].join('\n');
    const { space } = document;
    const replacement = await prove(
      again,
      keys,
      { space, kind: 'key:replace', item: ruth.member },
      { isSecret: false },
    );
    const after = {
      document,
      signatures: await Promise.all([again, sam].map((one) => signDocument(one, document))),
      introductions: evidence.introductions,
      replacements: [replacement],
      heads: [],
    };
    expect((await verify(instrumentFile(await makeInstrument(after)))).outcome).toBe('valid');
    const broken = await verify(instrumentFile(await makeInstrument({ ...after, replacements: [] })));
    expect(broken.findings.at(-1)!.words).toContain('The key of Ruth does not come from');
  });

  it('does not hold with another word, another name or another date', async () => {
    const [clause] = instrument.document.clauses;
    for (const change of [
      { clauses: [{ ...clause!, words: { ...clause!.words, what: 'We write on Mondays.' } }] },
      { clauses: instrument.document.clauses.toReversed() },
      { reviewOn: '2027-01-01' },
      { version: 2 },
    ]) {
      const document = { ...instrument.document, ...change };
      expect(await refusedWith({ ...instrument, document })).toContain('not the one whose digest was signed');
      const digest = await digestOf(document);
      expect(await refusedWith({ ...instrument, document, digest })).toContain('belongs to something else');
    }
  });

  it('does not hold with a signature that is another’s, of another version, or changed', async () => {
    const { document, digest } = instrument;
    const { space, agreement, version } = document;
    const [first, second] = instrument.signatures;
    const signed = async (by: Signer, words: Partial<Parameters<typeof signedWords>[0]>) =>
      prove(by, signedWords({ agreement, digest, name: by.name, version, ...words }), {
        space,
        kind: 'agreement:sign',
        item: agreement,
      });
    const stranger = await newSigner('Ruth', ruth.member);
    const withFirst = async (by: Signer, words = {}) =>
      makeInstrument({ ...evidence, signatures: [await signed(by, words), second!] });
    expect((await verify(instrumentFile(await withFirst(ruth)))).outcome).toBe('valid');
    expect(await refusedWith(await withFirst(stranger))).toContain('The signature of Ruth does not hold');
    expect(await refusedWith(await withFirst(ruth, { version: 2 }))).toContain('belongs to something else');
    expect(await refusedWith(await withFirst(ruth, { digest: 'x'.repeat(43) }))).toContain(
      'belongs to something else',
    );
    expect(await refusedWith({ ...instrument, signatures: [first!, first!] })).toContain(
      'belongs to something else',
    );
    const renamed = { ...second!, text: second!.text.replace(/"name":"[^"]*"/, '"name":"Mallory"') };
    expect(await refusedWith({ ...instrument, signatures: [first!, renamed] })).toContain('does not hold');
  });

  it('does not hold with keys that nobody introduced', async () => {
    const stranger = await newSigner('Sam', sam.member);
    const others = [await introduce(stranger, instrument.document.space)];
    const introductions = instrument.introductions.map((one) =>
      one.act.author === sam.member ? others[0]! : one,
    );
    expect(await refusedWith({ ...instrument, introductions })).toContain(
      'The key of Sam does not come from',
    );
  });

  it('does not hold after any one byte was changed, or after it was saved again', async () => {
    const file = instrumentFile(instrument);
    const roll = dice(11);
    for (let round = 0; round < 300; round += 1) {
      expect((await verify(oneByteChanged(file, roll))).outcome).not.toBe('valid');
    }
    for (let round = 0; round < 8; round += 1) {
      const { outcome, findings } = await verify(jsonSavedAgain(file, roll));
      expect([outcome, findings.at(-1)!.holds]).toEqual(['invalid', false]);
    }
  });

  it('carries no address, device, zone or network of anyone', () => {
    const text = new TextDecoder().decode(instrumentFile(instrument));
    expect(Object.keys(JSON.parse(text) as object).sort()).toEqual([
      'checksum',
      'digest',
      'document',
      'format',
      'heads',
      'introductions',
      'replacements',
      'signatures',
    ]);
    const ofSomeone = /zone|device|userAgent|@|\b\d+\.\d+\.\d+\.\d+\b/i;
    expect(legible(text)).not.toMatch(ofSomeone);
    for (const told of [{ zone: 'Europe/Madrid' }, { from: '192.0.2.7' }, { userAgent: 'Mozilla/5.0' }]) {
      const [signature] = instrument.signatures;
      const telling = { ...instrument, signatures: [{ ...signature!, ...told }] };
      expect(legible(new TextDecoder().decode(instrumentFile(telling)))).toMatch(ofSomeone);
    }
  });
});

describe('a file that is none of ours', () => {
  const bytes = (text: string): Bytes => new TextEncoder().encode(text);
  it.each([
    ['nothing', new Uint8Array(), 'This file is empty.'],
    ['another text', bytes('Dear Sam'), 'neither a PDF nor'],
    ['another JSON', bytes('{"format":"something-else"}'), 'neither a PDF nor'],
    ['another PDF', bytes('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n'), 'carries no seal of Footbridge'],
    ['a huge file', new Uint8Array(33 * 2 ** 20), 'larger than any'],
  ])('is said in a plain sentence: %s', async (_what, file, sentence) => {
    const { outcome, what, findings } = await verify(file);
    expect([outcome, findings]).toEqual(['foreign', []]);
    expect(what).toContain(sentence);
  });

  it('or is of a form of later days, is said so', async () => {
    const { outcome, findings } = await verify(bytes('{"format":"footbridge-instrument/2"}'));
    expect([outcome, findings[0]!.words]).toEqual([
      'invalid',
      'It is of a form that this Footbridge does not know. A newer one may.',
    ]);
  });
});
