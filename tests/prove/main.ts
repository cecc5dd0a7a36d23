import { prepare } from '@footbridge/db';
import { startEmbedded } from '@footbridge/db/embedded';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judge } from '../faults/killed-server/history.ts';
import { writeUnderKills } from '../faults/killed-server/killed-server.ts';
import { freePort } from '../support/free-port.ts';
import { differentInTwoBuilds } from './same-build.ts';

/** The long forms of the tests that kill things, and two builds of the same commit: `pnpm prove`. */

const messages = 20_000;
const kills = 50;

const folder = mkdtempSync(path.join(tmpdir(), 'footbridge-prove-'));
const postgres = await startEmbedded(path.join(folder, 'postgres'));
const secret = 'the secret of a proof, kept nowhere';
await prepare(postgres.adminUrl, secret);
const { adminUrl } = postgres;
const start = performance.now();
const outcome = await writeUnderKills({
  adminUrl,
  secret,
  port: await freePort(),
  program: 'service',
  pairs: 5,
  messages,
  kills,
});
await postgres.stop();
rmSync(folder, { recursive: true, force: true });

const { acknowledged, ...wrong } = judge(outcome.history);
const seconds = ((performance.now() - start) / 1_000).toFixed(0);
console.log(
  `server killed with -9 ${outcome.kills} times during ${acknowledged} acknowledged messages, ${seconds} s`,
);
console.log(
  Object.entries({ ...wrong, diverged: outcome.diverged })
    .map(([what, count]) => `${what} ${count}`)
    .join(', '),
);
const isClean = outcome.diverged === 0 && Object.values(wrong).every((count) => count === 0);

const { files, different } = differentInTwoBuilds();
console.log(
  `two builds of this commit, each in a folder of its own: ${different.length} of ${files} files differ`,
);
for (const file of different) console.log(file);
process.exitCode = isClean && different.length === 0 ? 0 : 1;
