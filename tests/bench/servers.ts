import { prepare } from '@footbridge/db';
import { startEmbedded } from '@footbridge/db/embedded';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../support/free-port.ts';
import { launch, type ServerProcess } from '../support/server-process/launch.ts';
import { pairOnFootbridge, pairOnYardstick, type PairOfPeople } from './pair-of-people.ts';

export interface Side {
  readonly name: string;
  readonly process: ServerProcess;
  readonly openPair: () => Promise<PairOfPeople>;
}

export interface Servers {
  readonly footbridge: Side;
  readonly yardstick: Side;
  /** Where Footbridge is served. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Both servers, each a process of its own, over one PostgreSQL with its ordinary settings. */
export async function startServers(): Promise<Servers> {
  const folder = mkdtempSync(path.join(tmpdir(), 'footbridge-bench-'));
  const postgres = await startEmbedded(path.join(folder, 'postgres'));
  const { adminUrl } = postgres;
  const secret = 'the secret of a measurement, kept nowhere';
  await prepare(adminUrl, secret);
  const program = (name: string) => path.resolve(import.meta.dirname, name);
  const [port, barePort] = [await freePort(), await freePort()];
  const footbridge = await launch(program('../support/server-process/main.ts'), { adminUrl, secret, port });
  const yardstick = await launch(program('bare-server.ts'), { url: adminUrl, port: barePort });
  return {
    footbridge: { name: 'Footbridge', process: footbridge, openPair: () => pairOnFootbridge(port) },
    yardstick: { name: 'bare Socket.IO', process: yardstick, openPair: () => pairOnYardstick(barePort) },
    origin: `http://localhost:${port}`,
    stop: async () => {
      await Promise.all([footbridge.kill(), yardstick.kill()]);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
