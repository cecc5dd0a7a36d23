import type { FastifyInstance } from 'fastify';
import { createInstallationKeys } from '../auth/installation-keys.ts';
import { createOneTimeCodes } from '../auth/one-time-codes.ts';
import { createPasskeys } from '../auth/passkeys.ts';
import { createProofs } from '../auth/proofs.ts';
import { createSealer } from '../auth/sealer.ts';
import { createSessions } from '../auth/sessions.ts';
import { sealKeys } from '../config/seal-keys.ts';
import { createLimiter } from '../http/limiter.ts';
import { createMailer } from '../mail/mailer.ts';
import { createRealtime } from '../realtime/realtime.ts';
import type { AppDeps } from './deps.ts';
import type { Services } from './services.ts';

/** Commands an account may send in a minute. */
const commandsPerMinute = 600;
/** A name may be corrected; it is no way to write to someone past the limits they have set. */
const shownChangesPerDay = 10;
/** Asking again sends the same mail again; whoever was stopped may not go on asking all day. */
const resetRequestsPerDay = 3;
/** Of a million codes three are right at a time: at this pace guessing takes years, and waiting an hour at most. */
const codeTriesPerHour = 10;
/** Whoever makes a paper may make it again, and again on another device. */
const sealsPerHour = 60;
const hour = 60 * 60_000;
const day = 24 * hour;

export async function createServices(app: FastifyInstance, deps: AppDeps): Promise<Services> {
  const { config, database, secret, transport } = deps;
  const sessions = createSessions(database, config.origin.startsWith('https:'));
  const commands = createLimiter(commandsPerMinute * config.rateLimitFactor);
  const keys = createInstallationKeys(secret);
  return {
    database,
    sessions,
    proofs: await createProofs(),
    keys,
    passkeys: createPasskeys(config.origin, keys),
    oneTimeCodes: createOneTimeCodes(keys),
    codeTries: createLimiter(codeTriesPerHour * config.rateLimitFactor, { every: hour }),
    mailer: createMailer(transport, (error) => app.log.error({ err: error })),
    realtime: createRealtime(app.server, {
      origin: config.origin,
      sessions,
      waitOf: commands.take,
      onFailure: (act, error) => app.log.error({ act, err: error }),
    }),
    shownChanges: createLimiter(shownChangesPerDay * config.rateLimitFactor, { every: day }),
    resetRequests: createLimiter(resetRequestsPerDay * config.rateLimitFactor, { every: day }),
    sealer: createSealer(await sealKeys(config)),
    sealsMade: createLimiter(sealsPerHour * config.rateLimitFactor, { every: hour }),
    helpContacts: config.helpContacts,
    origin: config.origin,
    log: app.log,
    now: () => new Date(),
  };
}
