import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { ConfigError } from './config-error.ts';
import { readHelpContacts, type HelpContact } from './help-contacts.ts';

/** Everything an operator decides, read from the environment once. `.env.example` explains each. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Scheme, host and port as browsers see them, without a slash at the end. */
  readonly origin: string;
  /** A PostgreSQL login that may create roles; null starts the database that comes with Footbridge. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Null: a file in the data directory, made on the first start. */
  readonly secret: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed. */
  readonly trustProxy: readonly string[];
  readonly logLevel: LogLevel;
  readonly production: boolean;
  /** Multiplies every rate limit: for places where many people share one address. */
  readonly rateLimitFactor: number;
  /** Places to turn to where its people live; none unless the operator knows them. */
  readonly helpContacts: readonly HelpContact[];
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** @param root the folder a relative DATA_DIR starts from. */
export function readConfig(env: Environment, root: string): Config {
  const read = (name: string) => env[name]?.trim() || undefined;
  const port = readPort(read('PORT') ?? '3000');
  return {
    port,
    host: read('HOST') ?? '127.0.0.1',
    origin: readOrigin(read('ORIGIN') ?? `http://localhost:${port}`),
    databaseUrl: read('DATABASE_URL') ?? null,
    dataDir: resolve(root, read('DATA_DIR') ?? '.data'),
    secret: readSecret(read('FOOTBRIDGE_SECRET')),
    smtpUrl: read('SMTP_URL') ?? null,
    mailFrom: read('MAIL_FROM') ?? 'Footbridge <footbridge@localhost>',
    trustProxy: readProxies(read('TRUST_PROXY')),
    logLevel: readLogLevel(read('LOG_LEVEL') ?? 'warn'),
    production: env.NODE_ENV === 'production',
    rateLimitFactor: readFactor(read('RATE_LIMIT_FACTOR') ?? '1'),
    helpContacts: readHelpContacts(read('HELP_CONTACTS')),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new ConfigError('PORT must be a number from 1 to 65535.');
}

function readOrigin(text: string): string {
  const url = URL.parse(text);
  const isBare = url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search;
  if (isBare) return url.origin;
  throw new ConfigError('ORIGIN must look like https://footbridge.example, without a path.');
}

function readSecret(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.length >= 32) return text;
  throw new ConfigError('FOOTBRIDGE_SECRET must have at least 32 characters.');
}

/** A number of hops or "true" would let anyone choose the address they are counted under, so only addresses are taken. */
function readProxies(text = ''): string[] {
  const proxies = text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  if (proxies.every(isAddressOrNetwork)) return proxies;
  throw new ConfigError('TRUST_PROXY must be addresses or networks, such as 10.0.0.2 or 10.0.0.0/8.');
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const longest = isIP(address) === 4 ? 32 : 128;
  const prefixFits = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest);
  return isIP(address) > 0 && prefixFits && rest.length === 0;
}

function readLogLevel(text: string): LogLevel {
  const level = logLevels.find((one) => one === text);
  if (level) return level;
  throw new ConfigError(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
}

function readFactor(text: string): number {
  const factor = Number(text);
  if (factor > 0 && Number.isFinite(factor)) return factor;
  throw new ConfigError('RATE_LIMIT_FACTOR must be a number above 0.');
}
