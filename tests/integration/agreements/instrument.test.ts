import { agreementInWords, instrumentFile, makeInstrument } from '@footbridge/instrument';
import { loadTypeface } from '@footbridge/instrument/node';
import { cannotPrint, makePdf } from '@footbridge/instrument/pdf';
import { fingerprintOfRoot, verifyFile } from '@footbridge/instrument/verify';
import type { RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserLike } from '../../support/browser-like.ts';
import { must } from '../client/cast.ts';
import { aClause, aDraft, agree, turnedServer, two, versionOf, type Turned, type Two } from './two.ts';

let turned: Turned;
let pair: Two;
let signed: string;
beforeAll(async () => {
  turned = await turnedServer();
  pair = await two(turned.server.origin);
  const ruth = pair.ruths.state.get().own.member;
  const clauses = [aClause('both', 'We write on Sundays.'), aClause(ruth, 'Ich rufe nicht an. לא מתקשרים')];
  signed = await agree(turned, pair, aDraft(clauses, { reviewOn: '2027-05-03' }));
});
afterAll(async () => {
  pair.ruth.device.close();
  pair.sam.device.close();
  await turned.server.close();
});

it('what both signed becomes a paper in the hands of each, with the same words, and holds by itself', async () => {
  const { root } = (await browserLike(turned.server).send('GET', '/seal')).body as { root: string };
  for (const [side, { page }] of [
    [pair.hers, pair.ruth],
    [pair.theirs, pair.sam],
  ] as const) {
    const instrument = await makeInstrument((await must(side.evidence(signed)))!);
    expect((await verifyFile(instrumentFile(instrument), loadTypeface)).outcome).toBe('valid');
    const pdf = await makePdf<RefusalReply>(instrument, {
      load: loadTypeface,
      seal: page.seal,
      isNo: isRefusal,
    });
    if (isRefusal(pdf) || cannotPrint(pdf)) throw new Error('there is no paper');
    const { outcome, findings, proven } = await verifyFile(pdf, loadTypeface);
    expect([outcome, findings.filter(({ holds }) => !holds)]).toEqual(['valid', []]);
    expect(proven!.agreement).toEqual(agreementInWords(versionOf(side, signed).document!));
    expect(proven!.seal!.fingerprint).toBe(await fingerprintOfRoot(root));
    const certificate = proven!.certificate.map(({ text }) => text).join('\n');
    for (const name of ['Ruth Example', 'Sam Example']) expect(certificate).toContain(name);
    for (const private_ of ['Europe/Berlin', '@', 'localhost', '127.0.0.1']) {
      expect(new TextDecoder().decode(instrumentFile(instrument)) + certificate).not.toContain(private_);
    }
  }
});
