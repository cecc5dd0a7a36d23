import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `pnpm dev`: the server and the pages, each reloading when its files change. The pages' server passes the API on. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const apiPort = process.env.PORT ?? '3000';
const origin = 'http://localhost:5173';

const run = (cwd: string, command: string, args: string[], env: Record<string, string>) =>
  spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });

const children = [
  run(root, process.execPath, ['--watch', 'apps/server/src/main.ts'], { PORT: apiPort, ORIGIN: origin }),
  run(`${root}apps/web`, 'node_modules/.bin/vite', ['dev', '--port', '5173', '--strictPort'], {
    API_ORIGIN: `http://127.0.0.1:${apiPort}`,
  }),
];

/** When one goes, both go. */
const stop = () => children.forEach((child) => child.kill());
for (const child of children) child.once('exit', stop);
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
