import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { disguises } from './disguises.ts';

/** A place that was searched, with every word that was found there. */
export type Found = Record<string, string[]>;

/** A number for four bytes in a row, below 65,536; the rarest way to begin is rare here, too. */
const placeOf = (four: number) => Math.imul(four, 0x9e3779b1) >>> 16;

/**
 * Words found in some bytes, plain or in disguise. What is searched are hundreds of megabytes and what is sought are
 * hundreds of disguises, so it goes through once and looks closer only where four bytes may begin one of them.
 */
export function findIn(bytes: Buffer, words: readonly string[]): string[] {
  const beginning = new Map<number, { word: string; disguise: Buffer }[]>();
  const mayBegin = new Uint8Array(65_536);
  for (const word of words)
    for (const disguise of disguises(word)) {
      const place = placeOf(disguise.readUInt32BE());
      beginning.set(place, [...(beginning.get(place) ?? []), { word, disguise }]);
      mayBegin[place] = 1;
    }
  const found = new Set<string>();
  let four = 0;
  for (let end = 0; end < bytes.length; end++) {
    four = (four << 8) | bytes[end]!;
    const place = placeOf(four);
    if (mayBegin[place] === 0) continue;
    const start = end - 3;
    for (const { word, disguise } of beginning.get(place) ?? [])
      if (start >= 0 && disguise.equals(bytes.subarray(start, start + disguise.length))) found.add(word);
  }
  return words.filter((word) => found.has(word));
}

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
