import { AtKeyboard } from './support/at-keyboard.ts';
import { look } from './support/audit.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';

test.slow();

const day = 24 * 60 * 60_000;
const moment = 60_000;

/** Someone on the shortest path: how many screens they come to, and what they decide. */
class OnTheWay {
  readonly person: Person;
  screens = 0;
  decisions = 0;

  constructor(person: Person) {
    this.person = person;
  }

  async comesTo(title: string | RegExp) {
    await this.person.isAt(title);
    await look(this.person);
    this.screens++;
  }

  async decides(button: string) {
    await this.person.press(button);
    this.decisions++;
  }
}

async function toBoundaries(person: Person) {
  await person.page.goto(`${/^.*\/spaces\/[^/]+/.exec(person.page.url())?.[0] ?? ''}/boundaries`);
  await person.unlock();
  await person.isAt('Boundaries');
}

async function signs(person: Person, way?: OnTheWay) {
  const title = 'Read it whole, then sign';
  await (way ? way.comesTo(title) : person.isAt(title));
  for (const box of await person.page.getByLabel('I have read this clause and I agree to it').all()) {
    await box.press('Space');
  }
  await person.fill(/^Your passphrase/, person.passphrase);
  await (way ? way.decides('Sign this agreement') : person.press('Sign this agreement'));
  await person.isAt('You have signed');
}

const toSign = (person: Person) => person.follow('Read it whole, and sign');

const answersTo = ({ page }: Person, clause: number, answer: string) =>
  page
    .getByRole('group', { name: `What do you say to clause ${clause}?` })
    .getByLabel(answer, { exact: true })
    .press('Space');

const holds = (person: Person) =>
  expect(person.page.getByRole('link', { name: 'What holds between you' })).toBeVisible();

test('two people agree, counter, sign, amend and end a boundary, both ways round, by keyboard, 320 px wide', async ({
  meet,
  server,
}) => {
  const browser = { baseURL: server.origin, viewport: { width: 320, height: 640 } };
  const [first, sam] = [await meet('Ruth', { browser }), await meet('Sam', { browser })];
  await meetInSpace(first, sam);
  const { name, page, email, passphrase } = first;
  const ruth = Object.assign(new AtKeyboard(name, page), { email, passphrase });

  // The plain case: pick, fill, offer, sign; and answer, sign.
  await ruth.follow('More');
  await ruth.follow('Boundaries');
  await ruth.isAt('Boundaries');
  await ruth.sees('It is nobody’s move.');
  await look(ruth);
  await ruth.follow('Agree on something');
  const acts = new OnTheWay(ruth);
  await acts.comesTo('What would help?');
  await acts.decides('No messages late in the evening Footbridge can keep this one.');
  await acts.comesTo('Make it fit');
  await ruth.sees('We will not write between 21:00 and 08:00.');
  await acts.decides('Continue');
  await acts.comesTo('Read it over');
  await acts.decides('Offer it to Sam');
  await ruth.isAt('Boundaries');
  await ruth.sees('You have done your part. Sam may answer, or not.');

  await sam.sees('Ruth offers you a boundary.');
  await look(sam);
  await sam.follow('To your boundaries');
  await sam.isAt('Boundaries');
  await sam.sees('It is your move, when you like.');
  await look(sam);
  await sam.follow('Look at it');
  const answers = new OnTheWay(sam);
  await answers.comesTo('Ruth offers you this');
  await sam.choose('Yes');
  await answers.decides('Send my answer');
  await sam.page.getByText('Try it on').click();
  await sam.page.getByLabel('Time').fill('22:00');
  await sam.sees(/It would wait, and leave on Saturday/);
  await signs(sam, answers);
  await sam.sees(/Ruth cannot see that you signed/);
  await look(sam);
  expect(answers).toMatchObject({ screens: 2, decisions: 2 });

  // He takes it back, and nobody is the wiser; then he signs after all.
  await sam.press('Take my signature back');
  await sam.isAt('Boundaries');
  await toSign(sam);
  await signs(sam);

  await ruth.sees('You have both said yes to the words.');
  await toSign(ruth);
  await signs(ruth, acts);
  expect(acts).toMatchObject({ screens: 4, decisions: 4 });
  await expect(ruth.page.getByText('It holds.')).toHaveCount(0);
  server.moveOn(day + moment);
  await toBoundaries(ruth);
  await holds(ruth);
  await toBoundaries(sam);
  await holds(sam);
  await look(sam);

  // The other way round: he offers a change, she answers in other words, he sees which.
  await sam.page.getByRole('link', { name: 'What holds between you' }).click();
  await sam.isAt('This holds between you');
  await look(sam);
  for (const [copy, ending] of [
    ['Keep a copy (PDF)', 'pdf'],
    ['Keep a copy for checking (JSON)', 'json'],
  ] as const) {
    const saved = sam.page.waitForEvent('download');
    await sam.press(copy);
    expect((await saved).suggestedFilename()).toMatch(new RegExp(`^copy-[\\d-]+\\.${ending}$`));
    await sam.sees('Your copy is saved on this device.');
  }
  await sam.press('Offer a change');
  await sam.isAt('Read it over');
  await sam.follow('Add another clause');
  await sam.page.getByText('More', { exact: true }).click();
  await sam.press('Nobody carries messages');
  await sam.isAt('Make it fit');
  await sam.press('Continue');
  await sam.isAt('Read it over');
  await addsInOwnWords(sam);
  await sam.page.getByText('From when, and when to look at it again').click();
  await sam.page.getByLabel(/^Look at it again on/).fill(new Date().toISOString().slice(0, 10));
  await look(sam);
  await sam.press('Offer it to Ruth');
  await sam.isAt('Boundaries');

  await ruth.sees('Sam offers you a boundary.');
  await ruth.follow('Look at it');
  await ruth.isAt('Sam offers you this');
  await ruth.sees('New clause');
  await answersTo(ruth, 3, 'No');
  await answersTo(ruth, 2, 'Yes, in other words');
  await look(ruth);
  await ruth.fill(/^What is it/, 'We will ask nobody in the family to pass on a letter.');
  await ruth.press('Send my answer');
  await ruth.isAt('Boundaries');

  await sam.sees('It is your move, when you like.');
  await sam.follow('Look at it');
  await sam.isAt('Ruth has answered with this');
  await sam.sees('Removed:');
  await sam.sees('Added:');
  await look(sam);
  await answersTo(sam, 2, 'Yes');
  await sam.press('Send my answer');
  await signs(sam);
  await toSign(ruth);
  await signs(ruth);
  server.moveOn(day + moment);

  // It is the day on which they wished to look at it again, and what she said no to rests.
  await toBoundaries(sam);
  await sam.sees('Does it still fit?');
  await look(sam);
  await sam.follow('Agree on something more');
  await sam.press('In my own words');
  await addsInOwnWords(sam, true);
  await sam.sees(/Ruth said no to this. It rests until/);
  await look(sam);
  await sam.press('Offer it to Ruth');
  await sam.sees('Ruth said no to one of these clauses. Leave it out, and the rest can be offered.');
  await sam.press('Throw this draft away');
  await sam.isAt('Boundaries');

  await toBoundaries(ruth);
  await ruth.page.getByText('More', { exact: true }).press('Enter');
  await ruth.page.getByRole('link', { name: 'All versions' }).press('Enter');
  await ruth.isAt('All versions');
  await ruth.sees('It holds');
  await ruth.sees('Followed by a newer text');
  await look(ruth);

  // Each ends their own promises, at once, and with the last the agreement ends.
  await ruth.page.goBack();
  await endsBoth(ruth);
  await toBoundaries(sam);
  await endsBoth(sam);
  await sam.isAt('This held between you');
  await look(sam);
  await sam.page.goBack();
  await expect(sam.page.getByRole('link', { name: 'What holds between you' })).toHaveCount(0);
  await sam.page.getByText('More', { exact: true }).click();
  await sam.page.getByRole('link', { name: 'All versions' }).click();
  await sam.sees('Ended');
});

/** A clause of one's own, with a rule that Footbridge keeps. */
async function addsInOwnWords(person: Person, isBegun = false) {
  if (!isBegun) {
    await person.follow('Add another clause');
    await person.press('In my own words');
  }
  await person.isAt('Make it fit');
  await person.fill(/^What is it/, 'We will write twice a week.');
  await person.page.getByText('Let Footbridge keep a rule with it').click();
  await person.choose('So many messages a week');
  await person.fill(/^How many in a week/, '2');
  await person.sees('Each of us sends at most 2 messages or letters in 7 days.');
  if (!isBegun) {
    await person.page.getByText('Try it on').click();
    await look(person);
  }
  await person.press('Continue');
  await person.isAt('Read it over');
}

async function endsBoth(person: Person) {
  await person.page.getByRole('link', { name: 'What holds between you' }).press('Enter');
  await person.isAt('This holds between you');
  for (const left of [1, 0]) {
    await person.page.getByRole('button', { name: 'End my promise' }).first().press('Enter');
    await person.sees('It ends at once and needs no reason.');
    if (left === 1) await look(person);
    await person.press('End it now');
    await expect(person.page.getByRole('button', { name: 'End my promise' })).toHaveCount(left);
  }
}

test('a limit of one’s own takes two screens and asks nothing of the other', async ({ meet }) => {
  const [ruth, sam] = [await meet('Ruth'), await meet('Sam')];
  await meetInSpace(ruth, sam);
  await ruth.follow('More');
  await ruth.page.getByRole('link', { name: 'Boundaries' }).click();
  await ruth.follow('Set a limit of my own');
  const acts = new OnTheWay(ruth);
  await acts.comesTo('A limit of my own');
  await ruth.fill(/^A limit of my own/, 'I read here on Sundays, and at no other time.');
  await acts.decides('Continue');
  await acts.comesTo('Say it like this?');
  await acts.decides('Tell Sam');
  await ruth.isAt('Boundaries');
  await ruth.sees('Limits of your own');
  expect(acts).toMatchObject({ screens: 2, decisions: 2 });
  await look(ruth);

  await expect(sam.page.getByText('To your boundaries')).toHaveCount(0);
  await toBoundaries(sam);
  await sam.sees('Limits of Ruth');
  await sam.press('I have read this');
  await ruth.sees('Sam says: I have read this.');

  // Topics are one's own until they are shown.
  await sam.page.getByText('More', { exact: true }).click();
  await sam.page.getByRole('link', { name: 'Topics' }).click();
  await sam.isAt('Topics');
  await sam.press('money');
  await sam.choose('Off limits');
  await look(sam);
  await sam.press('Show them to Ruth');
  await sam.sees('Ruth will see your topics as they are now.');
  await ruth.page.getByText('More', { exact: true }).click();
  await ruth.page.getByRole('link', { name: 'Topics' }).click();
  await ruth.isAt('Topics');
  await ruth.sees('Off limits');
  await ruth.page.goBack();
  await ruth.follow('Agree on something');
  await ruth.isAt('What would help?');
  // What he marked finds no clauses for her; what he marked himself does for him.
  await expect(ruth.page.getByText('From your topics')).toHaveCount(0);
  await ruth.page.goBack();
  await sam.follow('Clauses that fit these');
  await sam.isAt('What would help?');
  await look(sam);
  await sam.press('Leave “money” alone');
  await sam.sees('We will not bring up money.');
  await sam.press('Leave this clause out');
  await sam.isAt('Boundaries');

  // Something small: said, reported by whoever said it, and confirmed.
  await sam.page.getByText('More', { exact: true }).click();
  await sam.page.getByRole('link', { name: 'Small things you will do' }).click();
  await sam.isAt('Small things you will do');
  await sam.fill(/^What I will do/, 'I will send the photographs.');
  await sam.press('Tell Ruth');
  await sam.page.getByText('Say how it goes').click();
  await sam.choose('I have done it');
  await look(sam);
  await sam.press('Say so');
  await ruth.page.getByText('More', { exact: true }).click();
  await ruth.page.getByRole('link', { name: 'Small things you will do' }).click();
  await ruth.sees('It is done.');
  await look(ruth);
  await ruth.press('I have seen that it was done');
  await sam.sees('Ruth has seen that it was done.');
  await sam.page.goBack();
  await ruth.page.goBack();

  // That one was crossed: said openly, seen, and taken back.
  await ruth.page.getByText('More', { exact: true }).click();
  await ruth.page.getByRole('link', { name: 'If a boundary was crossed' }).click();
  await ruth.isAt('If a boundary was crossed');
  await ruth.choose('I read here on Sundays, and at no other time.');
  await ruth.fill(/^What was it like/, 'You asked on Monday why I was silent.');
  await ruth.press('Note it for myself');
  await ruth.sees('It is noted. Nobody else can ever read it.');
  await ruth.choose('I read here on Sundays, and at no other time.');
  await ruth.fill(/^What was it like/, 'You asked on Monday why I was silent.');
  await ruth.press('Say it to Sam');
  await ruth.sees(/It is said/);
  await look(ruth);
  await sam.page.getByText('More', { exact: true }).click();
  await sam.page.getByRole('link', { name: 'If a boundary was crossed' }).click();
  await sam.sees('You asked on Monday why I was silent.');
  await look(sam);
  await sam.press('I see it');
  await ruth.sees('Sam says: I see it.');
  await ruth.press('Take it back');
  await expect(sam.page.getByText('You asked on Monday')).toHaveCount(0);
});
