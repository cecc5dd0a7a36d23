import type { Database } from '@footbridge/db';
import type { Config } from '../config/config.ts';
import type { LogStream } from '../log/options.ts';
import type { Inbox } from '../mail/inbox.ts';
import type { Transport } from '../mail/mailer.ts';

/** What the service is built from. */
export interface AppDeps {
  readonly config: Config;
  /** The installation's secret: kept beside the data, never in the database. */
  readonly secret: string;
  readonly database: Database;
  readonly transport: Transport;
  /** Shown at /inbox when there is one. */
  readonly inbox?: Inbox | undefined;
  /** The built pages. Without them only the API is served. */
  readonly pagesDir: string;
  /** Where log lines go; standard output unless a test listens. */
  readonly logTo?: LogStream;
}
