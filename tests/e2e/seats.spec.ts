import { AtKeyboard } from './support/at-keyboard.ts';
import { audit } from './support/audit.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';
import { withoutWaiting } from './support/without-waiting.ts';

test.slow();

const narrow = { viewport: { width: 320, height: 640 } };

async function toRoom(person: Person, room: string) {
  await person.follow('More');
  await person.follow(room);
  await person.isAt(room);
}

/** To the conversation, from a room behind "More". */
async function back(person: Person) {
  await person.page.goBack();
  await person.page.goBack();
  await person.isAt(/^You and/);
}

const fits = (person: Person) =>
  expect
    .poll(() => person.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    .toBe(true);

test('a neutral is proposed, admitted by both, reads what is for all three, and goes at once', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam', { browser: narrow });
  const noor = await meet('Noor', { as: AtKeyboard });
  await meetInSpace(ruth, sam);
  await toRoom(ruth, 'A neutral person');
  await ruth.press('Make a link for them');
  const link = await ruth.page.getByLabel('The link', { exact: true }).inputValue();
  await audit(ruth.page);

  await noor.page.goto(link);
  await noor.isAt('A seat for a neutral person, between Ruth and Sam');
  await audit(noor.page);
  await noor.press('Yes, I will');
  await noor.isAt('To go on you need an account');
  await noor.follow('Make an account');
  await noor.signUp();
  await noor.isAt('What should they both know about you?');
  await noor.fill(/^Your training or licence/, 'Family therapist, licensed');
  await audit(noor.page);
  await noor.press('Continue');
  await noor.isAt('How do you want to be named?');
  await noor.fill(/^Your name/, 'Noor');
  await noor.press('Take this seat');
  await noor.isAt('Neutral, with Ruth and Sam');
  await noor.sees('They both have to say yes first.');

  await ruth.sees('Noor would sit with you.');
  await ruth.press('Yes, ask about Noor');
  await ruth.sees('You said yes to Noor.');
  // Whose move it is stands where Sam is anyway.
  await sam.sees('Ruth asks if Noor may sit with you as a neutral person.');
  await audit(sam.page);
  await sam.follow('Look at it when you like');
  await sam.isAt('A neutral person');
  await sam.sees('Ruth sees a yes, and nothing else.');
  await sam.sees('Family therapist, licensed');
  await sam.sees('Not verified by Footbridge.');
  await audit(sam.page);
  await fits(sam);
  await sam.press('Yes to Noor');
  await sam.sees('Noor sits with you both.');
  await audit(sam.page);
  await sam.page.goBack();
  await sam.isAt(/^You and/);
  await expect(sam.page.getByText('asks if Noor may sit with you')).toHaveCount(0);
  await sam.sees('You and Ruth will read this.');
  await sam.write('For the two of us.');
  await expect(sam.message('For the two of us.')).toContainText('For the two of you');
  await sam.page.getByLabel('Also for Noor').check();
  await sam.sees('You, Ruth and Noor will read this.');
  await audit(sam.page);
  await fits(sam);
  await sam.write('For all three.');
  await sam.sees('You and Ruth will read this.');
  await expect(sam.message('For all three.')).toContainText('Sent');

  // Nothing shared is open to her until she opens it, since both can look up that she did.
  await noor.press('Look for more');
  await noor.sees('What they wrote for all three');
  await noor.follow('What they wrote for all three');
  await noor.isAt('What they wrote for all three');
  await expect(noor.page.getByText('For all three.')).toHaveCount(0);
  await audit(noor.page);
  await noor.press('Open it');
  await noor.sees('For all three.');
  await noor.sees('Both see that you opened it today.');
  await expect(noor.page.getByText('For the two of us.')).toHaveCount(0);
  await audit(noor.page);

  await ruth.sees('Noor sits with you both.');
  await ruth.press('End it with Noor');
  await ruth.page.getByRole('dialog').getByRole('button', { name: 'End it with Noor' }).click();
  await ruth.sees('They do not sit with you any more.');
  await noor.press('Look for more');
  await noor.sees('This seat has ended.');
  await expect(sam.page.getByText('will read this.')).toHaveCount(0);
});

test('a supporter sees what they are shown', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  const omar = await meet('Omar', { browser: narrow });
  await meetInSpace(ruth, sam);
  await sam.write('A sentence to show.');
  await toRoom(ruth, 'My supporter');
  await ruth.press('Make a link for them');
  await omar.page.goto(await ruth.page.getByLabel('The link', { exact: true }).inputValue());
  await omar.isAt('A seat beside Ruth');
  await omar.press('Yes, I will');
  await omar.follow('Make an account');
  await omar.signUp();
  await omar.fill(/^Your name/, 'Omar');
  await omar.press('Take this seat');
  await omar.isAt('Beside Ruth');
  await ruth.sees('Omar stands by you.');
  await audit(ruth.page);
  await back(ruth);
  await ruth
    .message('A sentence to show.')
    .getByRole('button', { name: /^Show to Omar/ })
    .click();
  await ruth.sees('Omar can see it now.');
  await omar.press('Look for more');
  await omar.sees('A sentence to show.');

  // A letter can be shown before one opens it oneself.
  await toRoom(sam, 'Letters');
  await sam.follow('Write a letter');
  await sam.fill(/^Your letter/, 'Mum, I am sorry that I left without a word.');
  await sam.follow('Go on to hand it over');
  await sam.press('Continue');
  await sam.isAt('Read it once more');
  await withoutWaiting(sam);
  await sam.press('Hand it over');
  await sam.isAt('Letters');
  await ruth.follow('To your letters');
  await ruth.page.getByText('Show it to my supporter first').click();
  await audit(ruth.page);
  await ruth.press('Show to Omar');
  await ruth.sees('Omar can see it now.');
  await ruth.sees('There is a letter for you, from Sam.');
  await omar.press('Look for more');
  await omar.sees('A letter from Sam');
  await omar.sees('I am sorry that I left without a word.');
  await ruth.follow('Open it');
  await ruth.isAt('A letter from Sam');
  await ruth.page.getByText('More', { exact: true }).click();
  await audit(ruth.page);
  await ruth.press('Show no more to Omar');
  await ruth.sees('Omar does not see it any more.');

  // So can a draft, as it stands.
  await ruth.follow('Letters');
  await ruth.follow('Write a letter');
  await ruth.fill(/^Your letter/, 'Sam, I am glad of your letter.');
  await ruth.page.getByText('More', { exact: true }).click();
  await ruth.follow('Show it to my supporter');
  await ruth.press('Show to Omar');
  await ruth.sees('Omar can see it now.');
  await audit(ruth.page);
  await omar.press('Look for more');
  await omar.sees('A letter that Ruth is writing.');
  await omar.sees('I am glad of your letter.');
  await expect(omar.page.getByText('I left without a word')).toHaveCount(0);
  await audit(omar.page);
  await fits(omar);
  // What is removed is removed for him, too.
  await ruth.page.getByRole('link', { name: 'Back to the letter' }).first().click();
  await ruth.press('Remove it');
  await ruth.isAt('Letters I may hand over');
  await omar.press('Look for more');
  await expect(omar.page.getByText('I am glad of your letter.')).toHaveCount(0);
  await omar.press('Leave this seat');
  await omar.page.getByRole('dialog').getByRole('button', { name: 'Leave this seat' }).click();
  await omar.isAt('My spaces');
});
