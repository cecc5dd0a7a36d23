import { agreementInWords, instrumentFile } from '@footbridge/instrument';
import { expect, test } from '@playwright/test';
import { newSealer, sealedPdf } from '../instrument/sealing.ts';
import { aClause, signedAgreement } from '../instrument/signed.ts';
import { violations } from './support/audit.ts';
import { watch } from './support/watch.ts';

test('a signed paper is checked without a connection, and nothing of it is sent', async ({
  page,
  context,
}) => {
  const instrument = await signedAgreement([
    aClause({ what: 'We write on Sundays.', when: 'In the evening', ifCrossed: 'I read it later.' }),
    aClause({ what: 'לא מתקשרים אחרי 21:00' }),
  ]);
  const pdf = Buffer.from(await sealedPdf(instrument, await newSealer()));
  const changed = Buffer.from(pdf);
  changed[5_000]! ^= 1;
  const hand = (name: string, buffer: Buffer) =>
    page
      .getByLabel('The file, PDF or JSON')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  const assertNoFaults = watch(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/verify');
  await expect(page.getByText('Papers sealed here carry this one')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await hand('agreement.pdf', pdf);
  await expect(page.getByText('It is valid.')).toBeVisible();
  await expect(page.getByText('The seal covers every byte.')).toBeVisible();
  await expect(page.getByText('The pages show what was signed, word for word.')).toBeVisible();
  await expect(page.getByText('It does not show that it still holds:')).toBeVisible();
  await expect(page.getByText('The seal is from another place')).toBeVisible();
  const shown = (await page.getByRole('main').innerText()).split('\n');
  for (const { text } of agreementInWords(instrument.document)) expect(shown).toContain(text);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);

  await hand('changed.pdf', changed);
  await expect(page.getByText('It is not valid.')).toBeVisible();
  await expect(page.getByText('We write on Sundays.')).toBeHidden();
  await hand('agreement.json', Buffer.from(instrumentFile(instrument)));
  await expect(page.getByText('It is valid.')).toBeVisible();
  await hand('holiday.jpg', Buffer.from('not a paper'));
  await expect(page.getByText('This is not one of ours.', { exact: true })).toBeVisible();
  await hand('empty.pdf', Buffer.alloc(0));
  await expect(page.getByText('This file is empty.')).toBeVisible();
  expect(asked).toEqual([]);
  assertNoFaults();
});
