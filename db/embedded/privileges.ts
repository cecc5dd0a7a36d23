import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** How to run a program that refuses to run as root. */
export interface Privileges {
  readonly command: (program: string, args: readonly string[]) => [program: string, args: string[]];
  readonly spawnOptions: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number };
  /** Give a file to the user the program will run as. */
  readonly handOver: (path: string) => void;
}

const spawnOptions = () => ({ cwd: tmpdir(), env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } });
const asIs: Privileges = {
  command: (program, args) => [program, [...args]],
  spawnOptions: spawnOptions(),
  handOver: () => {},
};
const inUserNamespace: Privileges = {
  ...asIs,
  command: (program, args) => ['unshare', ['-U', program, ...args]],
};

function idOf(user: string): { uid: number; gid: number } | undefined {
  const ask = (flag: string) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const uid = ask('-u');
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(ask('-g').stdout) } : undefined;
}

/**
 * PostgreSQL refuses to be root. In an unmapped user namespace root's own files still look like one's own, wherever
 * they lie (below a 0700 /root, too). Where namespaces are forbidden, a system account runs it and owns the data.
 */
export function privilegesFor(dataDir: string): Privileges {
  if (process.getuid?.() !== 0) return asIs;
  const isRoots = !existsSync(dataDir) || statSync(dataDir).uid === 0;
  if (isRoots && spawnSync('unshare', ['-U', 'true']).status === 0) return inUserNamespace;
  const account = idOf('postgres') ?? idOf('nobody');
  if (!account) throw new Error('PostgreSQL will not run as root: use another user, or set DATABASE_URL.');
  return {
    ...asIs,
    spawnOptions: { ...spawnOptions(), ...account },
    handOver: (path) => chownSync(path, account.uid, account.gid),
  };
}
