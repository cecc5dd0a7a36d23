import type { RefusalReply } from '@footbridge/contract';
import { refuse } from '@footbridge/domain';
import type { FastifyError } from 'fastify';
import { invalid } from './invalid.ts';

/** What whoever asked may know of an error. What was not foreseen says nothing but that it failed. */
export function refusalFor(error: unknown): RefusalReply {
  const { code = '', statusCode, validation } = error as Partial<FastifyError>;
  if (validation) return invalid(validation.map(toIssue));
  if (statusCode === 503 || isPassing(code)) return { ...refuse('server:busy'), retryAfter: 5 };
  if (statusCode === undefined || statusCode >= 500) return refuse('server:failed');
  if (statusCode === 404) return refuse('request:unknown_route');
  if (statusCode === 413) return refuse('request:too_large');
  return refuse('request:invalid');
}

/**
 * Whether the same may succeed in a moment, by SQLSTATE or the driver's code: the database is away (08, 57, ECONN…),
 * overwhelmed (53), or two transactions stood in each other's way (40).
 */
const isPassing = (code: string) => /^(CONNECT|ECONN|ETIMEDOUT|(08|53|57|40)[0-9A-Z]{3}$)/.test(code);

const toIssue = ({ message = '', instancePath }: NonNullable<FastifyError['validation']>[number]) => ({
  message,
  path: instancePath.split('/').slice(1),
});
