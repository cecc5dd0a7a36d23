import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Usage } from './report.ts';

export interface ServerProcess {
  readonly usage: () => Promise<Usage>;
  /** With -9, wherever it is. */
  readonly kill: () => Promise<void>;
}

/** Starts a program and waits until it says that it is ready. */
export async function launch(program: string, plan: object): Promise<ServerProcess> {
  const child = fork(program, [JSON.stringify(plan)], { execArgv: [] });
  const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
  if (said !== 'ready') throw new Error(`${program} did not start`);
  return {
    usage: async () => {
      child.send('usage?');
      const [usage] = (await once(child, 'message')) as [Usage];
      return usage;
    },
    kill: () => kill(child),
  };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}
