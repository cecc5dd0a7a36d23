import { DatabaseFailure } from '@footbridge/db';
import { expect, it } from 'vitest';
import { refusalFor } from './refusal-for.ts';

it.each([
  [new DatabaseFailure('CONNECTION_LOST'), 'server:busy'],
  [new DatabaseFailure('57P01'), 'server:busy'],
  [new DatabaseFailure('40001'), 'server:busy'],
  [Object.assign(new Error('a secret'), { code: 'ECONNREFUSED' }), 'server:busy'],
  [new DatabaseFailure('23505', 'account_pkey'), 'server:failed'],
  [new Error('a secret'), 'server:failed'],
  ['a secret', 'server:failed'],
  [Object.assign(new Error('a secret'), { statusCode: 500 }), 'server:failed'],
  [Object.assign(new Error('a secret'), { statusCode: 400 }), 'request:invalid'],
  [Object.assign(new Error('a secret'), { statusCode: 413 }), 'request:too_large'],
])('tells of %o no more than a code', (error, refused) => {
  const refusal = refusalFor(error);
  expect(refusal.refused).toBe(refused);
  expect(JSON.stringify(refusal)).not.toContain('secret');
});
