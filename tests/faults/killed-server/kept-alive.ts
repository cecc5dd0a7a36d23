import path from 'node:path';
import type { ServerPlan } from '../../support/server-process/build.ts';
import { launch, type ServerProcess } from '../../support/server-process/launch.ts';

export const programs = {
  /** The service as it is. */
  service: path.resolve(import.meta.dirname, '../../support/server-process/main.ts'),
  /** With a fault: it acknowledges before it keeps. */
  hasty: path.join(import.meta.dirname, 'hasty-server.ts'),
};

/** A server process that is started again whenever it is killed. */
export class KeptAlive {
  readonly #launch: () => Promise<ServerProcess>;
  #process: ServerProcess;
  kills = 0;

  private constructor(launch: () => Promise<ServerProcess>, process: ServerProcess) {
    this.#launch = launch;
    this.#process = process;
  }

  static async start(program: keyof typeof programs, plan: ServerPlan): Promise<KeptAlive> {
    const launchAgain = () => launch(programs[program], plan);
    return new KeptAlive(launchAgain, await launchAgain());
  }

  /** Returns when its successor listens. */
  async kill(): Promise<void> {
    await this.#process.kill();
    this.kills += 1;
    this.#process = await this.#launch();
  }

  stop(): Promise<void> {
    return this.#process.kill();
  }
}
