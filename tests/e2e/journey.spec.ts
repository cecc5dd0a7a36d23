import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';

const ways = [
  { first: 'the parent', seat: 'I am the parent', kind: 'A card', title: 'A card from Ruth' },
  {
    first: 'the grown-up child',
    seat: 'I am the grown-up child',
    kind: 'An invitation',
    title: 'An invitation from Ruth',
  },
] as const;

for (const { first, seat, kind, title } of ways) {
  test(`two people open a space and write to each other, ${first} first`, async ({ meet }) => {
    const ruth = await meet('Ruth');
    const sam = await meet('Sam');

    await ruth.page.goto('/sign-up');
    await ruth.signUp();
    await ruth.startSpace(seat);
    const link = await ruth.reachOut(kind, 'I am thinking of you.');
    await ruth.sees('You have done your part. We never say whether or when your words are read.');

    await sam.page.goto(link);
    await sam.isAt(title);
    await sam.sees('I am thinking of you.');
    await sam.sees('You do not have to answer, and Ruth will not be told if you open this.');
    await sam.accept(link);
    await sam.isAt('You and Ruth');

    await ruth.follow('To my space');
    await ruth.isAt('You and Sam');
    await ruth.write('Good morning, Sam.\n\nHow is the garden?');
    await expect(ruth.message('How is the garden?')).toContainText('Sent');
    await expect(sam.message('How is the garden?')).toBeVisible();
    await sam.sees('Ruth wrote last. You may answer when you like, or not at all.');

    await sam.page.context().setOffline(true);
    await sam.write('It rained. שלום 🌱');
    await expect(sam.message('It rained.')).toContainText('Waiting for connection');
    await sam.page.context().setOffline(false);
    await expect(sam.message('It rained.')).toContainText('Sent', { timeout: 30_000 });
    await expect(ruth.message('It rained. שלום 🌱')).toBeVisible();
    await ruth.sees('Sam wrote last. You may answer when you like, or not at all.');
  });
}

test('what is written while the other is away is there when they come back', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);

  await sam.page.context().setOffline(true);
  await ruth.write('One.');
  await ruth.write('Two.');
  await expect(ruth.message('Two.')).toContainText('Sent');
  await sam.page.context().setOffline(false);
  await expect(sam.message('Two.')).toBeVisible({ timeout: 30_000 });
  await expect(sam.page.getByRole('article')).toHaveText([/One\./, /Two\./]);
});
