import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { judge } from './history.ts';
import { writeUnderKills, type Plan } from './killed-server.ts';

async function run(plan: Pick<Plan, 'program' | 'messages' | 'kills'>) {
  const { adminUrl, secret, close } = await freshDatabase();
  await close();
  const outcome = await writeUnderKills({ ...plan, adminUrl, secret, port: await freePort(), pairs: 3 });
  return { ...outcome, verdict: judge(outcome.history) };
}

describe('the server killed with -9 while people write', () => {
  it('loses, doubles and reorders nothing that it acknowledged', async () => {
    const { verdict, kills, diverged } = await run({ program: 'service', messages: 2_000, kills: 5 });
    expect(kills).toBe(5);
    expect(diverged).toBe(0);
    expect(verdict.acknowledged).toBeGreaterThanOrEqual(2_000);
    expect(verdict).toMatchObject({ lost: 0, doubled: 0, reordered: 0, unexpected: 0, gaps: 0 });
  }, 120_000);

  it('would be seen losing messages if it acknowledged them before they are kept', async () => {
    const { verdict } = await run({ program: 'hasty', messages: 600, kills: 2 });
    expect(verdict.lost).toBeGreaterThan(0);
  }, 120_000);
});
