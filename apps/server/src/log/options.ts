import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import { describeError } from './describe-error.ts';

export interface LogStream {
  readonly write: (line: string) => void;
}

/**
 * What a log line may hold: which route, which outcome, how long. No address, no URL as it was asked for, no header and
 * no body. All of it is decided here, so that a line written carelessly elsewhere is safe as well.
 */
export const logOptions = (level: string, stream?: LogStream) =>
  ({
    level,
    ...(stream && { stream }),
    base: null,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions.url }),
      res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
      err: describeError as (error: unknown) => { type: string; message: string; stack: string },
    },
    hooks: {
      // The logger itself would put an error's message beside it.
      logMethod(parameters, log) {
        const [first] = parameters as unknown[];
        if (first instanceof Error) return log.call(this, { err: first }, 'failed');
        if (hasError(first)) return log.call(this, first, 'failed');
        return log.apply(this, parameters);
      },
    },
  }) satisfies FastifyServerOptions['logger'];

const hasError = (value: unknown): value is { err: unknown } =>
  typeof value === 'object' && value !== null && 'err' in value;
