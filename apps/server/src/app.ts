import type { Database } from '@footbridge/db';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { api } from './api.ts';
import { createInstallationKeys } from './auth/installation-keys.ts';
import { createProofs } from './auth/proofs.ts';
import { createSessions } from './auth/sessions.ts';
import type { Config } from './config/config.ts';
import type {} from './context/fastify.ts';
import type { Services } from './context/services.ts';
import { createLimiter } from './http/limiter.ts';
import { sendRefusal } from './http/send-refusal.ts';
import { logOptions, type LogStream } from './log/options.ts';
import type { Mailer } from './mail/mailer.ts';
import { declaredAccess } from './plugins/declared-access.ts';
import { errors, refusalFor } from './plugins/errors.ts';
import { ownOrigin } from './plugins/origin.ts';
import { createRealtime } from './realtime/realtime.ts';

export interface AppDeps {
  readonly config: Config;
  /** The installation's secret: kept beside the data, never in the database. */
  readonly secret: string;
  readonly database: Database;
  readonly mailer: Mailer;
  /** Where log lines go; standard output unless a test listens. */
  readonly logTo?: LogStream;
}

/** Bytes. The largest envelope is 44 kB, and no act carries more than three. */
const bodyLimit = 160 * 1024;
/** Commands an account may send in a minute. */
const commandsPerMinute = 600;

/** The whole service, ready to listen. Nothing here is global: tests build as many as they like. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { config } = deps;
  const app = fastify({
    logger: logOptions(config.logLevel, deps.logTo),
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    bodyLimit,
    frameworkErrors: (error, _request, reply) => void sendRefusal(reply as FastifyReply, refusalFor(error)),
  });
  const services = await createServices(app, deps);
  app.decorate('services', services);
  app.addHook('onClose', () => services.realtime.close());
  await app.register(declaredAccess);
  await app.register(errors);
  await app.register(ownOrigin, { origin: config.origin });
  await app.register(api, { prefix: '/api', rateLimitFactor: config.rateLimitFactor });
  return app;
}

async function createServices(app: FastifyInstance, deps: AppDeps): Promise<Services> {
  const { config, database, mailer } = deps;
  const sessions = createSessions(database, config.origin.startsWith('https:'));
  const commands = createLimiter(commandsPerMinute * config.rateLimitFactor);
  const realtime = createRealtime(app.server, {
    origin: config.origin,
    sessions,
    mayAct: (accountId) => commands.take(accountId) === 0,
    onFailure: (act, error) => app.log.error({ act, err: error }),
  });
  return {
    database,
    sessions,
    proofs: await createProofs(),
    keys: createInstallationKeys(deps.secret),
    mailer,
    realtime,
    log: app.log,
    now: () => new Date(),
  };
}
