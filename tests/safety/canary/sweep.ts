import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { disguises } from './disguises.ts';

/** A place that was searched, with every word that was found there. */
export type Found = Record<string, string[]>;

/** Words found in some bytes, plain or in disguise. */
export const findIn = (bytes: Buffer, words: readonly string[]): string[] =>
  words.filter((word) => disguises(word).some((disguise) => bytes.includes(disguise)));

function* filesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const kind = statSync(file, { throwIfNoEntry: false });
    if (kind?.isDirectory()) yield* filesBelow(file);
    else if (kind?.isFile()) yield file;
  }
}

export function findInFiles(folder: string, words: readonly string[], isMeant: (file: string) => boolean) {
  const files = [...filesBelow(folder)].filter(isMeant);
  if (files.length === 0) throw new Error(`nothing to sweep in ${folder}`);
  return findInAll(files, words);
}

/** Files that come and go: there may be none. */
export const findInTemporaryFiles = (folder: string, words: readonly string[]): string[] =>
  findInAll([...filesBelow(folder)], words);

const findInAll = (files: readonly string[], words: readonly string[]): string[] => [
  ...new Set(files.flatMap((file) => findIn(readFileSync(file), words))),
];

/** Every row of every table, as a dump would hold it: compressed values are written out. */
export async function findInDump(adminUrl: string, words: readonly string[]): Promise<string[]> {
  const admin = postgres(adminUrl, { max: 1 });
  const tables = await admin<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  let dump = '';
  for (const { schema, name } of tables) {
    const rows = await admin<{ row: string }[]>`
      select one::text as row from ${admin(schema)}.${admin(name)} one`;
    dump += rows.map(({ row }) => row).join('\n');
  }
  await admin`checkpoint`;
  await admin.end();
  return findIn(Buffer.from(dump), words);
}
