import type { Access, Act } from '@footbridge/domain';
import type { Services } from './services.ts';
import type { Actor } from './actor.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly services: Services;
  }
  interface FastifyRequest {
    /** Set before the handler of every act that needs a session runs (plugins/sessions.ts). */
    actor: Actor | null;
  }
  interface FastifyContextConfig {
    /** The act a route performs, and who may attempt it. A route of the API without them does not register. */
    act?: Act;
    access?: Access;
    /** Called by machines that are no page of ours: it must do nothing but what its own secret allows. */
    isFromAnywhere?: boolean;
  }
}
