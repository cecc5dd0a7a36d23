import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { explain } from './explain.ts';
import { installationSecret } from './secret.ts';

describe('settings', () => {
  it('all have a default, and an empty one counts as none', () => {
    const config = readConfig({ PORT: ' ', DATABASE_URL: '' }, '/srv/footbridge');
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      dataDir: '/srv/footbridge/.data',
      databaseUrl: null,
      secret: null,
      trustProxy: [],
    });
  });

  it('make the origin follow the port', () => {
    expect(readConfig({ PORT: '8080' }, '/').origin).toBe('http://localhost:8080');
    expect(readConfig({ ORIGIN: 'https://Footbridge.example/' }, '/').origin).toBe(
      'https://footbridge.example',
    );
  });

  it('name places to turn to, of which there are none by themselves', () => {
    expect(readConfig({}, '/').helpContacts).toEqual([]);
    const settings = { HELP_CONTACTS: 'A line | 000 111 | When it is dark; Advice|advice.example ;' };
    expect(readConfig(settings, '/').helpContacts).toEqual([
      { name: 'A line', reach: '000 111', about: 'When it is dark' },
      { name: 'Advice', reach: 'advice.example', about: '' },
    ]);
  });

  it.each([
    [{ PORT: '0' }, 'PORT must be'],
    [{ PORT: '3000a' }, 'PORT must be'],
    [{ ORIGIN: 'footbridge.example' }, 'ORIGIN must look like'],
    [{ ORIGIN: 'https://footbridge.example/app' }, 'ORIGIN must look like'],
    [{ ORIGIN: 'ftp://footbridge.example' }, 'ORIGIN must look like'],
    [{ FOOTBRIDGE_SECRET: 'short' }, 'FOOTBRIDGE_SECRET must have'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be'],
    [{ RATE_LIMIT_FACTOR: '0' }, 'RATE_LIMIT_FACTOR must be'],
    [{ HELP_CONTACTS: 'A crisis line' }, 'HELP_CONTACTS must look like'],
    [{ HELP_CONTACTS: 'A | b | c | d' }, 'HELP_CONTACTS must look like'],
  ])('that cannot be meant are explained: %o', (env, message) => {
    expect(() => readConfig(env, '/')).toThrow(message);
  });

  it('never repeat a secret in what they say', () => {
    try {
      readConfig({ FOOTBRIDGE_SECRET: 'hush-hush' }, '/');
    } catch (error) {
      expect(explain(error)).not.toContain('hush-hush');
    }
  });
});

describe('the installation’s secret', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'footbridge-secret-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const dataDir = path.join(folder, 'data');

  it('is made once, for its owner’s eyes only', () => {
    const made = installationSecret({ secret: null, dataDir });
    expect(Buffer.from(made, 'base64url')).toHaveLength(32);
    expect(installationSecret({ secret: null, dataDir })).toBe(made);
    expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  it('is the one that is set, where one is set', () => {
    expect(installationSecret({ secret: 'x'.repeat(32), dataDir })).toBe('x'.repeat(32));
  });

  it('is never replaced when its file is damaged: accounts hang on it', () => {
    const file = path.join(dataDir, 'secret');
    writeFileSync(file, 'half');
    expect(() => installationSecret({ secret: null, dataDir })).toThrow('damaged');
    expect(readFileSync(file, 'utf8')).toBe('half');
  });
});
