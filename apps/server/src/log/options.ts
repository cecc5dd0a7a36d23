import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import { describeError } from './describe-error.ts';

/**
 * What a log line may hold: which route, which outcome, how long. No address, no URL as it was asked for, no header and
 * no body. Serializers decide that, so a line that is written carelessly elsewhere is safe as well.
 */
export const logOptions = (level: string, stream?: { write: (line: string) => void }) =>
  ({
    level,
    ...(stream && { stream }),
    base: null,
    redact: { paths: ['*.email', '*.body', '*.headers', '*.params', '*.query', '*.url'], remove: true },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
      res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
      err: describeError as never,
    },
  }) satisfies FastifyServerOptions['logger'];
