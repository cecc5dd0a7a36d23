import { existsSync } from 'node:fs';
import underPressure from '@fastify/under-pressure';
import { refuse } from '@footbridge/domain';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { api } from './api.ts';
import type { AppDeps } from './context/deps.ts';
import type {} from './context/fastify.ts';
import { createServices } from './context/create-services.ts';
import { refusalFor } from './http/refusal-for.ts';
import { sendRefusal } from './http/send-refusal.ts';
import { logOptions } from './log/options.ts';
import { declaredAccess } from './plugins/declared-access.ts';
import { docs } from './plugins/docs.ts';
import { errors } from './plugins/errors.ts';
import { headers } from './plugins/headers.ts';
import { health } from './plugins/health.ts';
import { inboxPage } from './plugins/inbox-page.ts';
import { ownOrigin } from './plugins/origin.ts';
import { pages } from './plugins/pages.ts';

/** Bytes. The largest envelope is 44 kB, and no act carries more than three. */
const bodyLimit = 160 * 1024;

/** The whole service, ready to listen. Nothing here is global: tests build as many as they like. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { config, inbox } = deps;
  const pagesDir = existsSync(deps.pagesDir) ? deps.pagesDir : null;
  const app = fastify({
    logger: logOptions(config.logLevel, deps.logTo),
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    bodyLimit,
    frameworkErrors: (error, _request, reply) => void sendRefusal(reply as FastifyReply, refusalFor(error)),
  });
  const services = await createServices(app, deps);
  app.decorate('services', services);
  // Before the server waits for open connections, which sockets are.
  app.addHook('preClose', () => services.realtime.close());

  await app.register(declaredAccess);
  await app.register(errors);
  await app.register(headers, { origin: config.origin, pagesDir });
  await app.register(ownOrigin, { origin: config.origin });
  await app.register(underPressure, {
    maxEventLoopDelay: 2_000,
    pressureHandler: (_request, reply) =>
      void sendRefusal(reply, { ...refuse('server:busy'), retryAfter: 5 }),
  });
  await app.register(health);
  await app.register(docs);
  await app.register(api, { prefix: '/api', rateLimitFactor: config.rateLimitFactor });
  if (inbox) await app.register(inboxPage, { inbox });
  await app.register(pages, { pagesDir });
  return app;
}
