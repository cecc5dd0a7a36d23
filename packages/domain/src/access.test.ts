import { describe, expect, it } from 'vitest';
import { access } from './access.ts';

describe('the access table', () => {
  it('opens to people without a session only what signing in, coming back, a link, a paper and finding help need', () => {
    const open = Object.entries(access).filter(([, who]) => who === 'anyone');
    expect(open.map(([act]) => act)).toEqual([
      'account:begin',
      'account:open',
      'account:recover',
      'reset:ask',
      'reset:read',
      'reset:pause',
      'reset:finish',
      'session:begin',
      'session:challenge',
      'session:begin_by_passkey',
      'email:confirm',
      'invitation:read',
      'invitation:close',
      'guest:read',
      'notices:confirm',
      'notices:stop',
      'help:list',
      'seal:show',
    ]);
  });
});
