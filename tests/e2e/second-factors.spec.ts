import type { Page } from '@playwright/test';
import { oneTimeCode } from '../support/one-time-code.ts';
import { AtKeyboard } from './support/at-keyboard.ts';
import { audit } from './support/audit.ts';
import { comeInAlone } from './support/come-in-alone.ts';
import { expect, test } from './support/people.ts';

test.setTimeout(180_000);

/** Someone with a keyboard and a narrow window, whose every page is looked over. */
class InANarrowWindow extends AtKeyboard {
  readonly #seen = new Set<string>();

  override async isAt(title: string | RegExp) {
    await super.isAt(title);
    if (this.#seen.has(String(title))) return;
    this.#seen.add(String(title));
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${this.page.url()} reaches over the edge`).toBeLessThanOrEqual(0);
    await audit(this.page);
  }

  /** @param by the link that leads there. */
  async opensAccount(by = 'My account') {
    await this.follow(by);
    await this.isAt('My account');
  }

  async signsOut() {
    await this.opensAccount('Back');
    await this.press('Sign out');
    await this.isAt('Sign in');
  }
}

/** A phone that unlocks for its owner, without a hand to press anything. */
async function giveAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('a passkey opens everything at once, codes are asked for, and an address changes', async ({ meet }) => {
  const ruth = await meet('Ruth', {
    as: InANarrowWindow,
    browser: { viewport: { width: 320, height: 640 } },
  });
  await giveAuthenticator(ruth.page);
  await comeInAlone(ruth);

  await ruth.opensAccount();
  await ruth.follow('Passkeys');
  await ruth.isAt('Passkeys');
  await ruth.sees('You have none.');
  await ruth.follow('Add a passkey');
  await ruth.isAt('Add a passkey');
  await ruth.press('Add it on this device');
  await ruth.sees('Please look at this');
  await ruth.fill(/^A name for it/, 'my phone');
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Add it on this device');
  await ruth.isAt('Your passkey is ready');
  await ruth.sees('From now on it signs you in and opens your pages.');
  await ruth.follow('To my passkeys');
  await ruth.isAt('Passkeys');
  await ruth.sees('my phone');

  await ruth.signsOut();
  await ruth.press('Use a passkey');
  await ruth.isAt('My spaces');

  await ruth.opensAccount();
  await ruth.follow('A code from an app as well');
  await ruth.isAt('One-time codes');
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Go on');
  await ruth.isAt('Put this into your app');
  const link = await ruth.page
    .getByRole('link', { name: 'Open it in an app on this device' })
    .getAttribute('href');
  const secret = new URL(link ?? '').searchParams.get('secret') ?? '';
  await ruth.fill(/^The six digits/, oneTimeCode(secret));
  await ruth.press('Turn codes on');
  await ruth.sees('Codes are on.');
  await ruth.signsOut();
  await ruth.fill(/^Your e-mail/, ruth.email);
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Sign in');
  await ruth.isAt('The code from your app');
  await ruth.fill(/^The six digits/, '000000');
  await ruth.press('Sign in');
  await ruth.sees('That code is not right, or it was used before.');
  await ruth.fill(/^The six digits/, oneTimeCode(secret, new Date(Date.now() + 30_000)));
  await ruth.press('Sign in');
  await ruth.isAt('My spaces');

  await ruth.opensAccount();
  await ruth.follow('Change my e-mail');
  await ruth.isAt('Change your e-mail');
  await ruth.sees(`You sign in with ${ruth.email} now.`);
  ruth.email = `new-${ruth.email}`;
  await ruth.fill(/^Your new e-mail/, ruth.email);
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Change it');
  await ruth.sees('Your e-mail is changed.');
  await ruth.sees(`We sent a link to ${ruth.email}.`);
  await ruth.press('Send the link again');
  await ruth.sees('The link is on its way.');

  await ruth.opensAccount('Back');
  await ruth.follow('Passkeys');
  await ruth.isAt('Passkeys');
  await ruth.sees('my phone');
  await ruth.press('Remove, my phone');
  await ruth.isAt('Remove “my phone”');
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Remove it');
  await ruth.isAt('Passkeys');
  await ruth.sees('That passkey is removed.');
  await ruth.sees('You have none.');
  await ruth.signsOut();
  await ruth.press('Use a passkey');
  await ruth.sees('No passkey was used. You can try again, or use your passphrase.');
});

test('a link that confirms nothing says so, and what can be done', async ({ page }) => {
  await page.goto(`/confirm-email#${'x'.repeat(43)}`);
  await audit(page);
  await page.getByRole('button', { name: 'Yes, it is mine' }).click();
  await expect(page.getByText('This link does not confirm anything any more.')).toBeVisible();
});
