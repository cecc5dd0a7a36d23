import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Finished {
  readonly ok: boolean;
  readonly output: string;
}

const root = path.resolve(import.meta.dirname, '../..');
/** The project's own Node and tools, ahead of the machine's. */
const PATH = [
  path.join(root, 'node_modules/.bin'),
  path.join(root, 'tests/node_modules/.bin'),
  process.env.PATH,
].join(path.delimiter);
/** Each of the many processes of a run would compile the same modules anew: half of the time a server takes to start. */
const NODE_COMPILE_CACHE = path.join(root, 'node_modules/.cache/compiled');

/**
 * Runs a command at the repository's root and keeps what it says.
 * @param minutes after which it, and whatever it started, is ended and counts as failed.
 */
export function run(command: readonly string[], env: NodeJS.ProcessEnv, minutes: number): Promise<Finished> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, PATH, NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that no server it started outlives it.
    detached: true,
  });
  let output = '';
  const keep = (part: Buffer) => (output += part.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const timer = setTimeout(() => {
    output += `\nended after ${minutes} minutes`;
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  }, minutes * 60_000);
  return new Promise<Finished>((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: output + error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  }).finally(() => clearTimeout(timer));
}
