import { refuse } from '@footbridge/domain';
import type { FastifyPluginAsync } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { features } from './features/index.ts';
import { sendRefusal } from './http/send-refusal.ts';
import { limits } from './plugins/limits.ts';
import { sessions } from './plugins/sessions.ts';

/** Everything below /api: every feature, behind sessions and limits. */
export const api: FastifyPluginAsync<{ rateLimitFactor: number }> = async (app, { rateLimitFactor }) => {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Nothing is text/plain: a foreign page can send that without being asked first.
  app.removeContentTypeParser('text/plain');
  await app.register(sessions);
  await app.register(limits, { factor: rateLimitFactor });
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, refuse('request:unknown_route')));
  for (const feature of features) await app.register(feature);
};
