import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Publishes what was built, as `sha256sum --check` reads it: one line for each file the server hands out. The same
 * sources give the same list, so anyone who builds them can tell whether a server hands out something else.
 *
 * The compressed forms are left out: what a browser runs is what they unpack to.
 */
const build = path.join(import.meta.dirname, 'build');
const list = 'bundle-hashes.txt';

const isServed = (file: string) =>
  file !== list && !/\.(br|gz)$/.test(file) && statSync(path.join(build, file)).isFile();
const sha256 = (file: string) =>
  createHash('sha256')
    .update(readFileSync(path.join(build, file)))
    .digest('hex');

const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter(isServed).sort();
writeFileSync(path.join(build, list), files.map((file) => `${sha256(file)}  ${file}\n`).join(''));
