import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, prepare, urlFor } from '@footbridge/db';
import { startEmbedded } from '@footbridge/db/embedded';
import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.ts';
import { readConfig, type Config } from './config/config.ts';
import { explain } from './config/explain.ts';
import { installationSecret } from './config/secret.ts';
import { startJobs } from './jobs/jobs.ts';
import { createInbox } from './mail/inbox.ts';
import { smtp } from './mail/smtp.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Clients that come back all at once after a restart wait here to be let in. */
const backlog = 4096;

/** What was opened, to be closed in reverse. */
const opened: (() => Promise<unknown>)[] = [];

async function start(): Promise<void> {
  const envFile = path.join(root, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const config = readConfig(process.env, root);
  const secret = installationSecret(config);

  const { adminUrl, stop } = await databaseServer(config);
  opened.push(stop);
  await prepare(adminUrl, secret);
  const database = openDatabase(adminUrl, secret);
  opened.push(database.close);
  const pagesDir = path.join(root, 'apps/web/build');
  const app = await buildApp({ config, secret, database, ...mail(config), pagesDir });
  opened.push(() => app.close());
  const jobs = await startJobs(app.services, urlFor('footbridge_jobs', adminUrl, secret));
  opened.push(jobs.stop);

  await app.listen({ port: config.port, host: config.host, backlog });
  closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
    if (err) app.log.fatal(err);
    await close();
  });
  console.log(`Footbridge is at ${config.origin}\nStop it with Ctrl-C.`);
  if (process.argv.includes('--demo')) startDemo(config.origin);
}

async function close(): Promise<void> {
  for (const one of opened.reverse()) await one();
}

/** A PostgreSQL of the operator's, which is theirs to stop; otherwise the one that comes with Footbridge. */
const databaseServer = async ({ databaseUrl, dataDir }: Config) =>
  databaseUrl
    ? { adminUrl: databaseUrl, stop: async () => {} }
    : startEmbedded(path.join(dataDir, 'postgres'));

/** Mail goes out by SMTP; on one's own machine, without it, it is kept and shown at /inbox. */
function mail({ smtpUrl, mailFrom, dataDir, origin, production }: Config) {
  if (smtpUrl) return { transport: smtp(smtpUrl, mailFrom) };
  const isOwnMachine = !production && new URL(origin).hostname === 'localhost';
  const inbox = createInbox(dataDir);
  return isOwnMachine ? { transport: inbox, inbox } : { transport: { deliver: async () => {} } };
}

/** The demo cast acts from outside, like anyone else. It says itself how to sign in as each. */
function startDemo(origin: string): void {
  const demo = spawn(process.execPath, [path.join(root, 'apps/demo/src/main.ts'), origin], {
    stdio: 'inherit',
  });
  process.once('exit', () => demo.kill());
}

start().catch(async (error: unknown) => {
  console.error(explain(error));
  await close().catch(() => {});
  process.exit(1);
});
