import type { Database } from '@footbridge/db';
import type { FastifyBaseLogger } from 'fastify';
import type { InstallationKeys } from '../auth/installation-keys.ts';
import type { OneTimeCodes } from '../auth/one-time-codes.ts';
import type { Passkeys } from '../auth/passkeys.ts';
import type { Proofs } from '../auth/proofs.ts';
import type { Sealer } from '../auth/sealer.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { HelpContact } from '../config/help-contacts.ts';
import type { Limiter } from '../http/limiter.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Realtime } from '../realtime/realtime.ts';

/** Everything a verb may reach beyond its input. Made once in `buildApp`, handed down, never looked up. */
export interface Services {
  readonly database: Database;
  readonly sessions: Sessions;
  readonly proofs: Proofs;
  readonly passkeys: Passkeys;
  readonly oneTimeCodes: OneTimeCodes;
  /** How often one-time codes of an account may be tried. By account id. */
  readonly codeTries: Limiter;
  readonly keys: InstallationKeys;
  readonly mailer: Mailer;
  readonly realtime: Realtime;
  /** How often a member may change what the other sees at once, name or sentence. By member id. */
  readonly shownChanges: Limiter;
  /** How often a reset by mail may be asked for. By e-mail. */
  readonly resetRequests: Limiter;
  readonly sealer: Sealer;
  /** How often an account may have something sealed. By account id. */
  readonly sealsMade: Limiter;
  readonly helpContacts: readonly HelpContact[];
  readonly log: FastifyBaseLogger;
  /** Scheme, host and port of the service, for links in mails. */
  readonly origin: string;
  /** The one clock. */
  readonly now: () => Date;
}
