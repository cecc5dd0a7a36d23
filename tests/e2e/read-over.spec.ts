import { audit } from './support/audit.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';

test.slow();

test('a message is read over when asked, beside the box, and goes as it is', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  const box = ruth.page.getByLabel('Write to Sam');
  await box.fill('You never listen to me.');
  await expect(ruth.page.getByRole('region', { name: 'Read over' })).toHaveCount(0);
  await ruth.press('Read it over');
  const over = ruth.page.getByRole('region', { name: 'Read over' });
  await expect(over.getByRole('listitem')).toHaveCount(1);
  await expect(over).toContainText('Only you see this.');
  await audit(ruth.page);
  await box.fill('I felt alone on Sunday.');
  await expect(over).toHaveCount(0);
  await ruth.press('Read it over');
  await expect(over).toContainText('There is nothing to look at.');
  await ruth.press('Put this away');
  await expect(box).toBeFocused();
  await box.fill('You never listen to me.');
  await ruth.press('Read it over');
  await ruth.press('Send');
  await expect(sam.message('You never listen to me.')).toBeVisible();
  await expect(over).toHaveCount(0);
});
