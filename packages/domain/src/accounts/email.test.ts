import { expect, it } from 'vitest';
import { confirmEmail } from './email.ts';

const sentAt = new Date('2026-11-22T12:00:00Z');

it('lets a link confirm an address for a week, and says no more of one that lapsed than of one that never was', () => {
  expect(confirmEmail({ sentAt }, new Date('2026-11-29T11:59:59Z'))).toEqual({ type: 'email:confirmed' });
  const late = confirmEmail({ sentAt }, new Date('2026-11-29T12:00:00Z'));
  expect(late).toEqual({ refused: 'email:link_unknown' });
  expect(confirmEmail(undefined, sentAt)).toEqual(late);
});
