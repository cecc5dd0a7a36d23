import type { Act } from '@footbridge/domain';
import type { Command } from './command.ts';
import type { z } from 'zod';

/** One HTTP route as data. The server registers it, the client calls it, OpenAPI describes it: none of them repeats it. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Name extends Act = Act,
> {
  readonly act: Name;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`, with `:names` for params. */
  readonly path: string;
  /** One sentence for the API's documentation. */
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
}

export const endpoint = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
  Name extends Act,
>(
  definition: Endpoint<Params, Query, Body, Reply, Name>,
) => definition;

/** What a caller hands in, part by part. */
export interface RequestOf<E extends Endpoint> {
  readonly params?: z.input<E['params']>;
  readonly query?: z.input<E['query']>;
  readonly body?: z.input<E['body']>;
}
/** What a caller gets when it is not refused. */
export type ReplyOf<E extends Endpoint | Command> = z.output<E['reply']>;
