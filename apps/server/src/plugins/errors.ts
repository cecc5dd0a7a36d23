import type { RefusalReply } from '@footbridge/contract';
import { DatabaseFailure } from '@footbridge/db';
import { refuse } from '@footbridge/domain';
import type { FastifyError } from 'fastify';
import plugin from 'fastify-plugin';
import { invalid } from '../http/invalid.ts';
import { refusalStatus } from '../http/refusal-status.ts';
import { sendRefusal } from '../http/send-refusal.ts';

/** Whatever goes wrong leaves as a refusal. What was not foreseen says nothing but that it failed. */
export const errors = plugin(
  (app, _options, done) => {
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      const refusal = refusalFor(error);
      if (refusalStatus[refusal.refused] >= 500) request.log.error(error);
      return sendRefusal(reply, refusal);
    });
    done();
  },
  { name: 'errors' },
);

export function refusalFor(error: FastifyError | Error): RefusalReply {
  if (error instanceof DatabaseFailure) return refuse(isPassing(error) ? 'server:busy' : 'server:failed');
  if (!('statusCode' in error) || error.statusCode === undefined) return refuse('server:failed');
  if (error.validation) return invalid(error.validation.map(toIssue));
  if (error.statusCode === 404) return refuse('request:unknown_route');
  if (error.statusCode === 413) return refuse('request:too_large');
  if (error.statusCode === 503) return { ...refuse('server:busy'), retryAfter: 5 };
  return refuse(error.statusCode < 500 ? 'request:invalid' : 'server:failed');
}

/** The database is away or overwhelmed, and the same request may succeed in a moment. */
const isPassing = ({ code }: DatabaseFailure) => /^CONNECT|^ECONN|^(08|53|57|40)...$/.test(code);

const toIssue = ({ message = '', instancePath }: NonNullable<FastifyError['validation']>[number]) => ({
  message,
  path: instancePath.split('/').slice(1),
});
