import type { Command } from '@footbridge/contract';
import type { Act, Refusal } from '@footbridge/domain';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { ContextOf } from '../context/verb-context.ts';
import { contextFor } from '../http/context-for.ts';

/** Makes a contract's command an event that every admitted socket may send. The handler calls one verb. */
export function handle<Input extends z.ZodType, Reply extends z.ZodType, Name extends Act>(
  app: FastifyInstance,
  command: Command<Input, Reply, Name>,
  handler: (context: ContextOf<Name>, input: z.output<Input>) => Promise<z.input<Reply> | Refusal>,
): void {
  app.services.realtime.onCommand(command, (actor, input) =>
    handler(contextFor<Name>(app, actor), input as z.output<Input>),
  );
}
