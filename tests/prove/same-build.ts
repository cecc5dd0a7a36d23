import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds this commit from a copy in a folder of its own. @returns the lines of its list of hashes. */
function buildElsewhere(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'footbridge-same-build-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  try {
    git('clone', '--quiet', '--shared', root, folder);
    const installed = git('ls-files', '*package.json')
      .trim()
      .split('\n')
      .map((file) => path.join(path.dirname(file), 'node_modules'));
    for (const modules of installed) {
      if (!existsSync(path.join(root, modules))) continue;
      mkdirSync(path.join(folder, path.dirname(modules)), { recursive: true });
      cpSync(path.join(root, modules), path.join(folder, modules), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
    const web = path.join(folder, 'apps/web');
    execFileSync(process.execPath, ['--run', 'build'], { cwd: web, stdio: 'ignore' });
    return readFileSync(path.join(web, 'build/bundle-hashes.txt'), 'utf8').trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const without = (lines: readonly string[], others: readonly string[]) =>
  lines.filter((line) => !others.includes(line)).map((line) => line.slice(66));

/** @returns the files that two builds of this commit, in two folders and at two times, do not agree on. */
export function differentInTwoBuilds(): { files: number; different: string[] } {
  const one = buildElsewhere();
  const other = buildElsewhere();
  return { files: one.length, different: [...new Set([...without(one, other), ...without(other, one)])] };
}
