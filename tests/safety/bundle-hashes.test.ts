import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'footbridge-build-'));
let server: TestServer;
beforeAll(async () => {
  cpSync(path.resolve('apps/web/build'), folder, { recursive: true });
  server = await startServer({}, { pagesDir: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fetched = async (file: string) =>
  new Uint8Array(await (await fetch(`${server.origin}/${file}`)).arrayBuffer());

async function published(): Promise<Map<string, string>> {
  const text = new TextDecoder().decode(await fetched('bundle-hashes.txt'));
  const lines = text.trim().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** The files that are not as the list says. */
async function different(): Promise<string[]> {
  const list = await published();
  const files = await Promise.all(
    [...list.keys()].map(async (file) => [file, sha256(await fetched(file))] as const),
  );
  return files.filter(([file, hash]) => list.get(file) !== hash).map(([file]) => file);
}

describe('the hashes of what is served', () => {
  it('name every file, as the server hands it out', async () => {
    const list = await published();
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
    expect([...list.keys(), 'bundle-hashes.txt'].sort()).toEqual(there.sort());
    expect(await different()).toEqual([]);
  });

  it('are those of what the compressed forms unpack to', async () => {
    const unpack = { gz: gunzipSync, br: brotliDecompressSync };
    for (const [file, hash] of await published()) {
      for (const [form, unpacked] of Object.entries(unpack)) {
        const compressed = path.join(folder, `${file}.${form}`);
        if (existsSync(compressed)) expect(sha256(unpacked(readFileSync(compressed))), compressed).toBe(hash);
      }
    }
  });

  it('tell when one file is another', async () => {
    appendFileSync(path.join(folder, 'favicon.svg'), ' ');
    for (const form of ['br', 'gz']) rmSync(path.join(folder, `favicon.svg.${form}`), { force: true });
    expect(await different()).toEqual(['favicon.svg']);
  });
});
