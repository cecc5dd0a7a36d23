import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const rules = path.resolve(import.meta.dirname, '../../.dependency-cruiser.js');
const { default: config } = (await import(rules)) as {
  default: { forbidden: IForbiddenRuleType[]; options: object };
};

describe('import arrows', () => {
  let planted: string;

  async function violations(): Promise<string[]> {
    const { output } = await cruise(['apps', 'packages', 'db'], {
      ...config.options,
      baseDir: planted,
      validate: true,
      ruleSet: { forbidden: config.forbidden },
    });
    return (output as ICruiseResult).summary.violations.map((one) => one.rule.name);
  }

  beforeAll(() => {
    planted = mkdtempSync(path.join(tmpdir(), 'arrows-'));
    const write = (file: string, text: string) => {
      mkdirSync(path.join(planted, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(planted, file), text);
    };
    write('packages/client/src/open.ts', `export const open = 1;\n`);
    write('packages/domain/src/words.ts', `export { open } from '../../client/src/open.ts';\n`);
    write('apps/server/src/peek.ts', `export { open } from '../../../packages/client/src/open.ts';\n`);
    write('db/one.ts', `import './other.ts';\nexport const one = 1;\n`);
    write('db/other.ts', `import './one.ts';\nexport const other = 1;\n`);
    write('apps/server/src/features/spaces.ts', `export const spaces = 1;\n`);
    write('apps/server/src/realtime/wake.ts', `export { spaces } from '../features/spaces.ts';\n`);
  });
  afterAll(() => rmSync(planted, { recursive: true, force: true }));

  // That none does is part of `pnpm verify`, which reads the same rules.
  it('would be caught running back', async () => {
    expect((await violations()).sort()).toEqual([
      'domain-imports',
      'no-circles',
      'realtime-imports-no-feature',
      'server-imports',
    ]);
  });
});
