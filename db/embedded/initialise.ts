import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';

export const superuser = 'postgres';
const passwordFile = 'superuser.password';

export const superuserPassword = (dataDir: string) =>
  readFileSync(join(dataDir, passwordFile), 'utf8').trim();

/** Makes the cluster beside its place and moves it there whole, so that no half-made cluster is ever found. */
export function initialise({ dataDir, binaries, privileges }: Cluster): void {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  const draft = `${dataDir}.${randomBytes(4).toString('hex')}`;
  const password = `${draft}.password`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  for (const path of [draft, password]) privileges.handOver(path);
  try {
    const flags = ['-D', draft, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${password}`];
    // With plain C, lower('É') and case-blind comparison would know ASCII only.
    const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const [program, args] = privileges.command(binaries.initdb, [...flags, ...locale]);
    const made = spawnSync(program, args, { ...privileges.spawnOptions, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    renameSync(password, join(draft, passwordFile));
    moveInto(draft, dataDir);
  } finally {
    for (const path of [draft, password]) rmSync(path, { recursive: true, force: true });
  }
}

function moveInto(draft: string, dataDir: string): void {
  try {
    renameSync(draft, dataDir);
  } catch (error) {
    // Another process was faster, and its cluster is as good.
    if (!existsSync(join(dataDir, 'PG_VERSION'))) throw error;
  }
}
