import type { Act } from '@footbridge/domain';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../context/actor.ts';
import type { ContextOf } from '../context/verb-context.ts';

/** The context of one act. The access rule has been held by then, so the actor is there exactly when the act has one. */
export const contextFor = <Name extends Act>(app: FastifyInstance, actor: Actor | null): ContextOf<Name> =>
  ({ ...app.services, actor }) as ContextOf<Name>;
