import { AtKeyboard } from './support/at-keyboard.ts';
import { look } from './support/audit.ts';
import { countFromHere } from './support/on-the-way.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';

test.slow();

const minute = 60_000;

async function toConversations(person: Person) {
  await person.follow('More');
  await person.isAt('More');
  await person.follow('Conversations');
  await person.isAt('Conversations');
}

declare global {
  var said: string[];
}

/** What is said aloud from here on, each as often as it is said. */
async function listen({ page }: Person): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    globalThis.said = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[role=status]');
        if (region?.textContent) globalThis.said.push(region.textContent.trim());
      }
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => globalThis.said);
}

const focused = ({ page }: Person) =>
  page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());
const box = ({ page }: Person, label: string) => page.getByLabel(label, { exact: true });

test('two people hold a conversation to its end, with a “not quite”, a break and a lost connection', async ({
  meet,
  server,
}) => {
  const browser = { baseURL: server.origin, timezoneId: 'UTC' };
  const [ruth, sam] = [await meet('Ruth', { browser }), await meet('Sam', { browser })];
  await meetInSpace(ruth, sam);

  await toConversations(ruth);
  await ruth.sees('It is nobody’s move.');
  await look(ruth);
  await ruth.follow('Which conversation?');
  await ruth.isAt('Which conversation?');
  await ruth.sees('When none of them is right');
  await look(ruth);
  await ruth.follow('Conversations');
  await ruth.follow('About these conversations');
  await ruth.isAt('About these conversations');
  await look(ruth);
  await ruth.follow('Conversations');
  await ruth.isAt(/^Conversations$/);

  // The shortest path: topic and pace, and the room, where one first waits.
  const acts = await countFromHere(ruth.page);
  const topic = 'What would you like to talk about?';
  await ruth.follow('Ask for a conversation');
  await ruth.isAt(topic);
  await ruth.fill(/^What would you like/, 'The evening before you moved out');
  await look(ruth);
  await ruth.press('Ask Sam');
  await ruth.isAt('You have asked Sam');
  await look(ruth);

  await sam.sees('Ruth would like to talk with you about something.');
  await expect(sam.page.getByText('moved out')).toHaveCount(0);
  await look(sam);
  const answers = await countFromHere(sam.page);
  await sam.follow('To the conversation');
  await sam.isAt('Ruth would like to talk with you');
  await look(sam);
  await sam.press('Yes');
  await sam.isAt('The floor');
  await ruth.isAt('The floor');
  expect(await acts()).toEqual({
    screens: [topic, 'You have asked Sam', 'The floor'],
    decisions: ['Ask Sam'],
  });
  expect(await answers()).toEqual({
    screens: ['Ruth would like to talk with you', 'The floor'],
    decisions: ['Yes'],
  });

  await ruth.sees('It is your move: say something in a sentence or two');
  await sam.sees('It is Ruth’s move.');
  await look(ruth);
  await look(sam);
  const heard = await listen(sam);
  await sam.page.getByRole('link', { name: 'Conversations' }).focus();
  await ruth.fill(/^What do you want to say/, 'I heard the door, and I did not get up.');
  await ruth.press('Say it');
  await sam.sees('I heard the door, and I did not get up.');
  await expect(box(sam, 'What did you hear?')).toBeVisible();
  // Said once, and nobody is moved about.
  const turn = 'It is your move: say back what you heard. You do not have to agree.';
  expect((await heard()).filter((one) => one === turn)).toEqual([turn]);
  expect(await focused(sam)).toBe('Conversations');
  // Only what is heard may be said now.
  await expect(box(ruth, 'What do you want to say?')).toHaveCount(0);
  await look(sam);
  await look(ruth);

  await sam.press('What I hear you say is …');
  await sam.page.keyboard.type('that you heard me go.');
  await expect(box(sam, 'What did you hear?')).toHaveValue('What I hear you say is that you heard me go.');
  await sam.press('Say it back');
  await ruth.sees('What I hear you say is that you heard me go.');
  await look(ruth);
  await ruth.press('Not quite yet');
  await ruth.fill(/^What was missing/, 'I wanted to get up.');
  await ruth.press('Say what was missing');
  await sam.sees('I wanted to get up.');
  await sam.fill(/^What did you hear/, 'You wanted to come after me, and stayed.');
  await sam.press('Say it back');
  await ruth.press('Yes, that is it');
  await ruth.press('Pass the floor');
  await sam.sees('It is your move: say something');

  // Words that are too long stay, and so do those that could not leave.
  await sam.fill(/^What do you want to say/, 'I sat at the bus stop. '.repeat(20));
  await sam.press('Say it');
  await sam.sees(/Leave about \d+ words for the next time/);
  await look(sam);
  await sam.page.context().setOffline(true);
  await sam.fill(/^What do you want to say/, 'I sat at the bus stop for an hour.');
  await sam.press('Say it');
  await expect(sam.page.getByRole('button', { name: 'One moment' }).first()).toBeVisible();
  await expect(box(sam, 'What do you want to say?')).toHaveValue('I sat at the bus stop for an hour.');

  // Meanwhile the other takes a break: it begins at once, and is nobody's.
  await ruth.press('Take a break');
  await ruth.isAt('The room is resting');
  await look(ruth);
  await sam.page.context().setOffline(false);
  await sam.isAt('The room is resting');
  await expect(sam.page.getByText(/asked for|Ruth took/)).toHaveCount(0);
  await look(sam);
  await sam.press('I am ready to go on');
  await sam.sees('You are ready. It goes on once both of you are.');
  await expect(ruth.page.getByText(/^You are ready/)).toHaveCount(0);
  server.moveOn(21 * minute);
  await ruth.press('I am ready to go on');
  await sam.isAt('The floor');
  await expect(box(sam, 'What do you want to say?')).toHaveValue('I sat at the bus stop for an hour.');

  // A page that is loaded anew has it still.
  await sam.page.reload();
  await sam.unlock();
  await expect(box(sam, 'What do you want to say?')).toHaveValue('I sat at the bus stop for an hour.');
  await sam.press('Say it');
  await ruth.sees('I sat at the bus stop for an hour.');
  await ruth.press('Leave it out this time');
  await expect(box(sam, 'What do you want to say?')).toHaveValue('');

  // What both have to choose shows once both have.
  await sam.press('I feel understood');
  await sam.sees('You chose: “I feel understood”.');
  await look(sam);
  await expect(ruth.page.getByText('You chose')).toHaveCount(0);
  await ruth.press('I feel understood');
  await sam.sees('Either of you may go on from here, or stop.');
  await look(sam);
  await sam.press('Stop here');
  await ruth.isAt('It is done');
  await look(ruth);
  await ruth.press('Close it');
  await sam.press('Close it');
  for (const one of [ruth, sam]) {
    await one.isAt('This conversation is done');
    await one.sees('I heard the door, and I did not get up.');
    await one.sees('I sat at the bus stop for an hour.');
    await look(one);
  }
  await ruth.follow('Conversations');
  await ruth.page.getByText('Those that are over').press('Enter');
  await expect(ruth.page.getByRole('link', { name: 'The evening before you moved out' })).toBeVisible();
  await look(ruth);
});

test('a topic told later, a time, and an I-statement, by keyboard, 320 px wide', async ({ meet }) => {
  const browser = { viewport: { width: 320, height: 640 } };
  const [first, sam] = [await meet('Ruth', { browser }), await meet('Sam', { browser })];
  await meetInSpace(first, sam);
  const { name, page, email, passphrase } = first;
  const ruth = Object.assign(new AtKeyboard(name, page), { email, passphrase });

  await ruth.follow('More');
  await ruth.isAt('More');
  await ruth.follow('How to talk with me');
  await ruth.isAt('How to talk with me');
  await ruth.choose('Short pieces are best for me.');
  await look(ruth);
  await ruth.press('Save');
  await ruth.isAt('More');
  await ruth.follow('Back');

  await toConversations(sam);
  await sam.follow('Which conversation?');
  await sam.follow('Take “I-statement”');
  await sam.press('Ask Ruth');
  await sam.sees('Please write a topic, or choose to tell it later.');
  await look(sam);
  await sam.fill(/^What would you like/, 'Last Sunday');
  await sam.choose('Tell the topic later');
  await sam.choose('Live');
  const local = (ahead: number) =>
    sam.page.evaluate((time) => {
      const moment = new Date(time);
      return new Date(time - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    }, Date.now() + ahead);
  await sam.fill(/^Time 1/, await local(-60 * minute));
  await look(sam);
  await sam.press('Ask Ruth');
  await sam.sees('Please choose times that are still to come');
  await sam.fill(/^Time 1/, await local(26 * 60 * minute));
  await sam.press('Ask Ruth');
  await sam.isAt('You have asked Ruth');
  await look(sam);

  await ruth.follow('To the conversation');
  await ruth.isAt('Sam would like to talk with you');
  await ruth.sees('Sam will tell you what it is about before you enter.');
  await look(ruth);
  await ruth.press('Not now');
  await ruth.sees('You said “not now”.');
  await look(ruth);
  await expect(sam.page.getByText(/^Ruth may say yes, or not/)).toBeVisible();
  await ruth.press((await page.getByRole('button', { name: /^Yes, on / }).textContent())?.trim() ?? '');
  await ruth.isAt('You have both said yes');
  await page.getByText('Put it in my calendar').press('Enter');
  await look(ruth);
  const saving = page.waitForEvent('download');
  await ruth.press('Save the file');
  const file = await (await saving).createReadStream();
  const entry = (await file.toArray()).join('');
  expect(entry).toContain('SUMMARY:Footbridge\r\n');
  expect(entry).not.toMatch(/VALARM|Sunday|Sam|Ruth/);

  await ruth.press('Go in now');
  await ruth.isAt('I-statement');
  await ruth.sees('Sam tells the topic before it begins.');
  await page.getByText('How I want to show up').press('Enter');
  await ruth.fill(/^How do you want to be/, 'Calm, to the end.');
  await look(ruth);
  await ruth.press('I am ready');
  await expect(box(sam, 'The topic')).toHaveValue('Last Sunday');
  await look(sam);
  await sam.press('Tell the topic now');
  await ruth.sees('Last Sunday');
  await sam.press('I am ready');
  await expect(box(sam, 'What happened?')).toBeVisible();
  await sam.sees('Short pieces are best for me.');
  await sam.fill(/^What happened/, 'You never ask me how I am.');
  await sam.fill(/^What do you feel/, 'Sad');
  await sam.fill(/^What do you ask/, 'Could you ask me on Sunday?');
  await sam.press('Read it over');
  await sam.sees('A camera would not see this');
  await look(sam);
  await sam.fill(/^What happened/, 'On Sunday you told me of your week.');
  await sam.press('Say it');

  await ruth.sees('What happened: On Sunday you told me of your week.');
  await page.getByText('How I want to show up').press('Enter');
  await ruth.sees('Calm, to the end.');
  await ruth.fill(/^What did you hear/, 'I talked, and you were sad that I did not ask.');
  await look(ruth);
  await ruth.press('Say it back');
  await sam.press('Yes, that is it');
  await ruth.press('No');
  await ruth.fill(/^If it is a no/, 'I need a quiet hour after church.');
  await look(ruth);
  await ruth.press('Say no');
  await sam.fill(/^What may they need/, 'Is it that you need rest?');
  await sam.press('Say my guess');
  await ruth.press('Yes, that is it');
  await ruth.sees('Either of you may end it here.');
  await ruth.press('End it here');
  await ruth.isAt('It is done');
  await ruth.press('Close it');
  await sam.press('Close it');
  await ruth.isAt('This conversation is done');
  await look(ruth);

  // What is off limits is not asked for; leaving needs one press and no reason.
  await sam.page.goto(sam.page.url().replace(/conversations.*/, 'boundaries/topics'));
  await sam.unlock();
  await sam.isAt('Topics');
  await sam.press('money');
  await sam.choose('Off limits');
  await sam.press('Show them to Ruth');
  await sam.sees('Ruth will see your topics as they are now.');
  await ruth.follow('Conversations');
  await ruth.follow('Ask for a conversation');
  await ruth.fill(/^What would you like/, 'The money, once more');
  await ruth.press('Ask Sam');
  await ruth.sees('Sam said that “money” is off limits. Please choose another topic.');
  await look(ruth);
  await ruth.fill(/^What would you like/, 'Visits');
  await ruth.press('Ask Sam');
  await ruth.isAt('You have asked Sam');
  await sam.page.goto(ruth.page.url());
  await sam.unlock();
  await sam.press('Yes');
  await ruth.isAt('The floor');
  await ruth.press('Leave this conversation');
  await ruth.sees('You chose to stop. Nobody has to say why.');
  await sam.sees('One of you chose to stop. Nobody has to say why.');
  await look(sam);
});
