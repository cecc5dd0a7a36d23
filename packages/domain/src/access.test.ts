import { describe, expect, it } from 'vitest';
import { access } from './access.ts';

describe('the access table', () => {
  it('opens to people without a session only what signing in, a link and finding help need', () => {
    const open = Object.entries(access).filter(([, who]) => who === 'anyone');
    expect(open.map(([act]) => act)).toEqual([
      'account:begin',
      'account:open',
      'account:recover',
      'session:begin',
      'invitation:read',
      'invitation:close',
      'help:list',
    ]);
  });
});
