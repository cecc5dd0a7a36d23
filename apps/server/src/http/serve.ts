import { refusal, type Endpoint } from '@footbridge/contract';
import { access, isRefusal, type Act, type Refusal } from '@footbridge/domain';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ContextOf } from '../context/verb-context.ts';
import { contextFor } from './context-for.ts';
import { sendRefusal } from './send-refusal.ts';

type Schema = z.ZodType;

interface Input<Params extends Schema, Query extends Schema, Body extends Schema> {
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
}

/**
 * Makes a contract's endpoint a route. The handler gets parsed input and the actor, calls one verb, and answers with the
 * reply or a refusal.
 */
export function serve<
  Params extends Schema,
  Query extends Schema,
  Body extends Schema,
  Reply extends Schema,
  Name extends Act,
>(
  app: FastifyInstance,
  endpoint: Endpoint<Params, Query, Body, Reply, Name>,
  handler: (
    context: ContextOf<Name>,
    input: Input<Params, Query, Body>,
    reply: FastifyReply,
  ) => Promise<z.input<Reply> | Refusal>,
): void {
  const { act, method, path, summary } = endpoint;
  const hasBody = method === 'POST' || method === 'PUT';
  app.route({
    method,
    url: path,
    config: { act, access: access[act] },
    schema: {
      summary,
      operationId: act,
      params: endpoint.params,
      querystring: endpoint.query,
      ...(hasBody && { body: endpoint.body }),
      response: { 200: endpoint.reply, '4xx': refusal, '5xx': refusal },
    },
    async handler(request, reply) {
      const { params, query, body } = request as Input<Params, Query, Body>;
      const answer = await handler(contextFor<Name>(app, request.actor), { params, query, body }, reply);
      return isRefusal(answer) ? sendRefusal(reply, answer) : answer;
    },
  });
}
