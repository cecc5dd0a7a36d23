import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];

describe('the repository', () => {
  it('has four folders at its top and no attic', () => {
    const folders = new Set(tracked.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].filter((name) => !name?.startsWith('.')).sort()).toEqual([
      'apps',
      'db',
      'packages',
      'tests',
    ]);
    expect(tracked.filter((file) => /(^|\/)(utils?|helpers?|common|manager|misc)(\.|\/)/.test(file))).toEqual(
      [],
    );
  });

  it('names no machine and no registry', () => {
    const telling = new RegExp(
      [
        ['', 'work', ''],
        ['', 'root', ''],
        ['', 'home', ''],
      ]
        .map((way) => `(^|[\\s"'\`(=])${way.join('/')}`)
        .join('|'),
    );
    // Written so that this file does not name them itself.
    const hosts = /registry[.](npmjs|yarnpkg)|npm[m]irror|tar[b]all:/;
    const told = tracked
      .filter((file) => existsSync(path.join(root, file)) && !/\.(png|woff2|ico)$/.test(file))
      .filter((file) => telling.test(read(file)) || hosts.test(read(file)));
    expect(told).toEqual([]);
  });

  it.each(documents)('%s names only files and commands that are there', (document) => {
    const text = read(document);
    const paths = [...text.matchAll(/`((?:apps|packages|db|tests)\/[\w./@()*+-]*)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(paths.filter((one) => !one.includes('*') && !existsSync(path.join(root, one)))).toEqual([]);
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
    const commands = [...text.matchAll(/pnpm(?:@[\d.]+)? (?:--silent )?([a-z][\w:-]*)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(commands.filter((one) => !(one in scripts) && !['install', 'add', 'exec'].includes(one))).toEqual(
      [],
    );
  });
});
