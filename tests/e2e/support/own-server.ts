import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/free-port.ts';

export interface OwnServer {
  readonly origin: string;
  /** Lets its clock go on. */
  readonly moveOn: (milliseconds: number) => void;
  /** Puts its clock right. */
  readonly backToNow: () => void;
  /** What was mailed to an address, newest first. */
  readonly mailsTo: (address: string) => Promise<string[]>;
  readonly stop: () => void;
}

/** A Footbridge beside the one that all tests share, whose clock can be moved. */
export async function ownServer(): Promise<OwnServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = fork(fileURLToPath(new URL('server-that-moves-on.ts', import.meta.url)), {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const isReady = () =>
    fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error('Footbridge did not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  let ahead = 0;
  return {
    origin,
    moveOn: (milliseconds) => void child.send((ahead += milliseconds)),
    backToNow: () => void child.send((ahead = 0)),
    async mailsTo(address) {
      const inbox = await (await fetch(`${origin}/inbox`)).text();
      return inbox.split('<article').filter((mail) => mail.includes(address));
    },
    stop: () => void child.kill(),
  };
}
