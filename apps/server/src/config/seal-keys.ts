import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';

/** What this installation seals files with. All of it DER, base64url. */
export interface SealKeys {
  /** X.509. People compare its fingerprint; it signs nothing but the leaf. */
  readonly root: string;
  readonly leaf: string;
  /** PKCS #8. */
  readonly leafKey: string;
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const year = 365.25 * 24 * 60 * 60_000;
/** A paper is looked at long after it was made. */
const life = 30 * year;
const rootName = 'CN=Footbridge installation root';
const leafName = 'CN=Footbridge installation seal';
const names = ['root', 'leaf', 'leafKey'] as const;

/**
 * The keys of the installation's seal: a file in the data directory, made on the first start and readable by its owner
 * alone. The root's own key is not kept, so nobody can ever put another leaf under it.
 */
export async function sealKeys({ dataDir }: Pick<Config, 'dataDir'>): Promise<SealKeys> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, 'seal.json');
  const kept = read(file);
  if (kept !== null) return kept;
  keepOnce(file, `${JSON.stringify(await makeKeys(), null, 1)}\n`);
  const made = read(file);
  if (made !== null) return made;
  throw new ConfigError(`${file} could not be written.`);
}

function read(file: string): SealKeys | null {
  try {
    const keys = JSON.parse(readFileSync(file, 'utf8')) as SealKeys;
    if (names.every((name) => typeof keys[name] === 'string')) return keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  }
  throw new ConfigError(`${file} is damaged: bring it back from a backup.`);
}

/** A link is made whole or not at all, and only where nothing is yet: two processes that start at once agree. */
function keepOnce(file: string, text: string): void {
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

const base64url = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64url');
/** A certificate's number is positive (RFC 5280, 4.1.2.2). */
const serialNumber = () => `01${randomBytes(15).toString('hex')}`;

async function makeKeys(): Promise<SealKeys> {
  const [rootKeys, leafKeys] = await Promise.all([newPair(), newPair()]);
  const validity = { notBefore: new Date(), notAfter: new Date(Date.now() + life), signingAlgorithm: ecdsa };
  const root = await X509CertificateGenerator.createSelfSigned({
    ...validity,
    serialNumber: serialNumber(),
    name: rootName,
    keys: rootKeys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
    ],
  });
  const leaf = await X509CertificateGenerator.create({
    ...validity,
    serialNumber: serialNumber(),
    subject: leafName,
    issuer: rootName,
    publicKey: leafKeys.publicKey,
    signingKey: rootKeys.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
    ],
  });
  return {
    root: base64url(root.rawData),
    leaf: base64url(leaf.rawData),
    leafKey: base64url(await crypto.subtle.exportKey('pkcs8', leafKeys.privateKey)),
  };
}

const newPair = () => crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']);
