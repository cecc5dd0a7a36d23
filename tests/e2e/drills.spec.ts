import { globSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { AtKeyboard } from './support/at-keyboard.ts';
import { audit } from './support/audit.ts';
import { comeInAlone } from './support/come-in-alone.ts';
import { keptDrafts, leftBehind } from './support/left-behind.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';

test.slow();

const box = (person: Person) => person.page.getByLabel(/^Write to /);
/** Long enough for anything to arrive that is on its way. */
const aWhile = (person: Person) => person.page.waitForTimeout(2_000);

async function toRoom(person: Person, room: string, work: () => Promise<unknown>) {
  await person.follow('More');
  await person.follow(room);
  await work();
  await person.page.goto(person.page.url().replace(/(\/spaces\/[^/]+).*/, '$1'));
  await person.isAt(/^You and/);
}

/** Lets the server say no to every message of this page while `isRefusing`. To be called before the page is opened. */
async function standBetween(page: Page) {
  const between = { isRefusing: false };
  await page.routeWebSocket(/socket\.io/, (browser) => {
    const server = browser.connectToServer();
    browser.onMessage((frame) => {
      const [, asked] = /^42(\d+)\["message:send"/.exec(String(frame)) ?? [];
      if (asked && between.isRefusing) browser.send(`43${asked}[{"refused":"message:hold_out_of_range"}]`);
      else server.send(frame);
    });
  });
  return between;
}

const hour = 3_600_000;
/** By this device's own clock. */
const clock = (at: number) => new Date(at).toTimeString().slice(0, 5);

test('what is sent in quiet hours comes after them; meanwhile what did not leave is tried again', async ({
  meet,
  server,
}) => {
  const here = { browser: { baseURL: server.origin } };
  const ruth = await meet('Ruth', here);
  const sam = await meet('Sam', here);
  const between = await standBetween(ruth.page);
  await meetInSpace(ruth, sam);
  await sam.follow('More');
  await sam.follow('How I may be reached');
  await sam.choose('Some hours are quiet');
  await sam.page.getByLabel('Quiet from').fill(clock(Date.now() - hour));
  await sam.page.getByLabel('Quiet until').fill(clock(Date.now() + hour));
  await sam.press('Save');
  await sam.sees('This holds now.');
  await sam.page.goBack();
  await sam.page.goBack();
  await ruth.write('In the night.');
  await expect(ruth.message('In the night.')).toContainText('Sent');
  await aWhile(sam);
  await expect(sam.page.getByRole('article')).toHaveCount(0);

  between.isRefusing = true;
  await ruth.write('Once more.');
  await expect(ruth.message('Once more.')).toContainText('This did not leave.');
  await audit(ruth.page);
  const acts = (name: RegExp) => ruth.message('Once more.').getByRole('button', { name });
  await acts(/^Put it back in the box/).click();
  await expect(box(ruth)).toHaveValue('Once more.');
  await expect(ruth.message('Once more.')).toHaveCount(0);
  await ruth.press('Send');
  await expect(ruth.message('Once more.')).toContainText('This did not leave.');
  between.isRefusing = false;
  await acts(/^Try again/).click();
  await expect(ruth.message('Once more.')).toContainText('Sent');

  server.moveOn(hour + 60_000);
  await expect(sam.page.getByRole('article')).toHaveText([/In the night\./, /Once more\./]);
});

test('nothing moves before “Look for what is new”; two yeses and two sentences show to both; a block is silent', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam', { browser: {} });
  await comeInAlone(ruth, { isMine: true });
  await ruth.startSpace('I am the parent');
  const link = await ruth.reachOut('An invitation', 'Would you like to write?');
  await sam.page.goto(link);
  await sam.press('Go on');
  await sam.follow('Make an account');
  await sam.signUp({ device: 'It is mine alone' });
  await sam.fill(/^Your name/, sam.name);
  await sam.press('Go on to the ground rules');
  await sam.sayYes();
  await ruth.follow('To my space');
  await ruth.isAt('You and Sam');

  await toRoom(sam, 'How I may be reached', async () => {
    await sam.choose('Only when I look');
    await sam.press('Save');
    await sam.sees('This holds now.');
  });
  await ruth.write('Good morning.');
  await expect(ruth.message('Good morning.')).toContainText('Sent');
  await aWhile(sam);
  await expect(sam.message('Good morning.')).toHaveCount(0);
  await sam.press('Look for what is new');
  await expect(sam.message('Good morning.')).toBeVisible();

  const joint = 'You have both said that you are willing to work on the relationship.';
  const answer = (person: Person) =>
    toRoom(person, 'Two questions, for you alone', async () => {
      await person.follow('Are you willing to work on the relationship?');
      await person.choose('Yes');
      await person.press('Keep my answer');
      await person.isAt('Two questions, for you alone');
    });
  const seesJoint = (person: Person, times: number) =>
    toRoom(person, 'Two questions, for you alone', () =>
      expect(person.page.getByText(joint)).toHaveCount(times),
    );
  await answer(ruth);
  await seesJoint(sam, 0);
  await seesJoint(ruth, 0);
  await answer(sam);
  await seesJoint(ruth, 1);
  await seesJoint(sam, 1);

  const sentence = (person: Person, text: string) =>
    toRoom(person, 'One sentence from each of you', async () => {
      await person.fill(/^Your sentence/, text);
      await person.press('Keep my sentence');
      await person.sees(text);
    });
  await sentence(ruth, 'I did not listen.');
  await toRoom(sam, 'One sentence from each of you', () =>
    expect(sam.page.getByText('I did not listen.')).toHaveCount(0),
  );
  await sentence(sam, 'I went without a word.');
  for (const person of [ruth, sam]) {
    await toRoom(person, 'One sentence from each of you', async () => {
      await person.isAt('Your two sentences');
      const tops = await Promise.all(
        ['I did not listen.', 'I went without a word.'].map(async (text) => {
          const place = await person.page.getByText(text, { exact: true }).boundingBox();
          return place?.y;
        }),
      );
      expect(tops[0]).toBe(tops[1]);
    });
  }

  await sam.follow('Pause or end');
  await sam.choose('Block');
  await sam.press('Block now');
  await sam.sees('You have ended this space');
  await ruth.page.goto('/spaces');
  await ruth.follow('Start another space');
  await ruth.choose('I am the parent');
  await ruth.press('Continue');
  await ruth.fill(/^Your name/, ruth.name);
  await ruth.press('Start this space');
  await ruth.sayYes();
  const another = await ruth.reachOut('An invitation', 'One more try.');
  await sam.page.goto(another);
  await sam.press('Go on');
  await sam.fill(/^Your name/, sam.name);
  await sam.press('Go on to the ground rules');
  await sam.sees('This link does not open anything any more.');
  await ruth.follow('To my space');
  await ruth.isAt('Your space');
  await expect(ruth.page.getByText('Sam')).toHaveCount(0);
});

const rooms = path.resolve(import.meta.dirname, '../../apps/web/src/routes/(app)/(signed-in)');
/** The address of every signed-in page, as its folder says. */
const addresses = globSync('**/+page.svelte', { cwd: rooms })
  .map((file) => `/${path.dirname(file)}`)
  .filter((address) => !/^\/(link|sign-up)\//.test(address))
  .sort();

test('leaving is one gesture on every page, and every way to stop is at most two steps from a space', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  await comeInAlone(ruth, { isMine: true });
  await ruth.startSpace('I am the parent');
  const { page } = ruth;
  const space = /\/spaces\/([^/]+)/.exec(page.url())![1]!;
  const one = { '[space]': space, '[kind]': 'card', '[question]': 'willing', '/[[letter]]': '' };
  const other = '11111111-1111-4111-8111-111111111111';
  expect(addresses.length).toBeGreaterThan(35);
  for (const address of addresses) {
    const filled = Object.entries(one).reduce((text, [name, value]) => text.replace(name, value), address);
    await page.goto(filled.replace(/\[\w+\]/g, other));
    await expect(page.locator('h1').first(), address).toBeVisible();
    const exit = page.getByRole('link', { name: 'Leave this page' }).first();
    await expect(exit, address).toBeInViewport({ ratio: 1 });
    if (!address.startsWith('/spaces/[space]') || address.endsWith('/leave')) continue;
    const stop = page.getByRole('link', { name: 'Pause or end' });
    if ((await stop.count()) === 0) await ruth.follow('Back');
    await expect(stop.first(), `one step from ${address}`).toBeVisible();
  }
  await page.goto(`/spaces/${space}`);
  await ruth.follow('Pause or end');
  await expect(page.getByRole('button', { name: 'Pause now' })).toBeEnabled();
  // Nobody is there yet whom one could block.
  await expect(page.getByRole('radio', { name: /^(Pause|End it)/ })).toHaveCount(4);
});

test('leaving with the network cut: nothing private is on the page in that very moment, nor anywhere after', async ({
  meet,
}) => {
  const canary = 'Nobody at home may read this.';
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await ruth.write(canary);
  await expect(ruth.message(canary)).toContainText('Sent');
  await ruth.fill(/^Write to /, `${canary} Not yet sent.`);
  await expect.poll(() => keptDrafts(ruth.page)).toBe(1);
  const context = ruth.page.context();
  await context.setOffline(true);
  await ruth.write(`${canary} Waits.`);

  const seen = await ruth.page.getByRole('link', { name: 'Leave this page' }).evaluate(
    (link: HTMLElement, text) =>
      new Promise<{ atOnce: string; title: string; emptyAfter: number }>((resolve) => {
        const isThere = () =>
          document.documentElement.outerHTML.includes(text) ||
          [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(text));
        if (!isThere()) throw new Error('there is nothing to hide');
        const began = performance.now();
        new MutationObserver(() => {
          if (isThere()) return;
          // Before anything of it could have been drawn again.
          resolve({ ...atOnce, emptyAfter: performance.now() - began });
        }).observe(document, { childList: true, subtree: true });
        link.click();
        const atOnce = { atOnce: document.body.textContent, title: document.title };
      }),
    canary,
  );
  console.log(`the page was empty ${seen.emptyAfter.toFixed(1)} ms after the press`);
  expect(seen).toMatchObject({ atOnce: '', title: '' });

  const reads = async () => ruth.page.evaluate(() => document.documentElement.textContent).catch(() => '');
  await expect.poll(() => ruth.page.url()).not.toMatch(/localhost.*spaces/);
  expect(await reads()).not.toContain(canary);
  for (let steps = 0; steps < 2; steps++) {
    await ruth.page.goBack().catch(() => null);
    expect(await reads()).not.toContain(canary);
  }

  await context.setOffline(false);
  const { baseURL } = test.info().project.use;
  await ruth.page.goto(`${baseURL}/safety`);
  expect(await leftBehind(ruth.page)).toEqual({ rows: 0, caches: [], cookie: '' });
  await ruth.page.goto(`${baseURL}/spaces`);
  await ruth.isAt(/^(Sign in|Open your pages)$/);
  expect(await reads()).not.toContain(canary);
});

test('a short e-mail is asked for by keyboard at 320 px, and comes only after a yes from the mailbox', async ({
  meet,
  request,
}) => {
  const narrow = { viewport: { width: 320, height: 640 } };
  const ruth = await meet('Ruth', { as: AtKeyboard, browser: narrow });
  const fits = (page: Page) =>
    page
      .evaluate(() => document.documentElement.scrollWidth <= innerWidth)
      .then((is) => expect(is).toBe(true));
  await comeInAlone(ruth, { isMine: true });
  await ruth.page.goto('/account');
  await ruth.isAt('My account');
  await ruth.follow('A short e-mail when there is something new');
  await ruth.isAt('A short e-mail');
  await expect(ruth.page.getByRole('radio', { name: 'No e-mail' })).toBeChecked();
  await audit(ruth.page);
  await fits(ruth.page);
  await ruth.choose('Once a week at most');
  await ruth.press('Save');
  await ruth.sees('One step is left.');
  await audit(ruth.page);

  const inbox = await (await request.get('/inbox')).text();
  const mail = inbox.split('<article>').find((one) => one.includes(ruth.email) && one.includes('A question'));
  const [asked] = /http:\/\/\S+notices\/confirm#[\w-]{43}/.exec(mail ?? '') ?? [];
  const mailbox = await meet('Whoever reads the mail', { browser: narrow });
  await mailbox.page.goto(asked!);
  await mailbox.isAt('Do you want these e-mails?');
  await expect.poll(() => mailbox.page.url()).not.toContain('#');
  await audit(mailbox.page);
  await fits(mailbox.page);
  await ruth.page.reload();
  await ruth.sees('We still wait for your yes.');
  await mailbox.press('Yes, send them to me');
  await mailbox.sees('Thank you.');
  await ruth.page.reload();
  await ruth.isAt('A short e-mail');
  await expect(ruth.page.getByText('We still wait for your yes.')).toHaveCount(0);
  await expect(ruth.page.getByRole('radio', { name: 'Once a week at most' })).toBeChecked();

  await mailbox.page.goto('/notices/stop');
  await mailbox.press('Send me no more');
  await mailbox.sees('A part of the link got lost');
  await audit(mailbox.page);
  await mailbox.page.goto(`/notices/stop#${'A'.repeat(43)}`);
  await mailbox.page.reload();
  await mailbox.isAt('No more of these e-mails');
});
