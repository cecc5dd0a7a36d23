import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealKeys } from './seal-keys.ts';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'footbridge-seal-keys-'));
  dataDir = path.join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true }));

const certificate = (der: string) => new X509Certificate(Buffer.from(der, 'base64url'));

describe('the keys of the seal', () => {
  it('are made once, for their owner’s eyes only; two processes that start at once agree', async () => {
    const [one, other] = await Promise.all([sealKeys({ dataDir }), sealKeys({ dataDir })]);
    expect(other).toEqual(one);
    expect(await sealKeys({ dataDir })).toEqual(one);
    expect(readdirSync(dataDir)).toEqual(['seal.json']);
    expect(statSync(path.join(dataDir, 'seal.json')).mode & 0o777).toBe(0o600);
  });

  it('are a root that signs nothing but a leaf, and a leaf that signs no certificate', async () => {
    const keys = await sealKeys({ dataDir });
    const [root, leaf] = [certificate(keys.root), certificate(keys.leaf)];
    expect([root.ca, leaf.ca]).toEqual([true, false]);
    expect(leaf.checkIssued(root) && leaf.verify(root.publicKey)).toBe(true);
    const key = createPrivateKey({
      key: Buffer.from(keys.leafKey, 'base64url'),
      format: 'der',
      type: 'pkcs8',
    });
    expect(leaf.checkPrivateKey(key)).toBe(true);
    expect(root.checkPrivateKey(key)).toBe(false);
    expect(Object.keys(keys)).toEqual(['root', 'leaf', 'leafKey']);
  });

  it('name nobody and no machine, and last longer than a paper does', async () => {
    const { root, leaf } = await sealKeys({ dataDir });
    for (const one of [certificate(root), certificate(leaf)]) {
      expect(one.subject).toMatch(/^CN=Footbridge installation (root|seal)$/);
      expect(Date.parse(one.validTo)).toBeGreaterThan(Date.now() + 29 * 365 * 24 * 3_600_000);
    }
  });

  it('are another’s in every installation', async () => {
    const other = await sealKeys({ dataDir: path.join(folder, 'other') });
    expect((await sealKeys({ dataDir })).root).not.toBe(other.root);
  });

  it.each(['half', '{}', '{"root":"x"}'])(
    'are never replaced when their file is damaged: %s',
    async (text) => {
      await sealKeys({ dataDir });
      const file = path.join(dataDir, 'seal.json');
      writeFileSync(file, text);
      await expect(sealKeys({ dataDir })).rejects.toThrow('damaged');
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );
});
