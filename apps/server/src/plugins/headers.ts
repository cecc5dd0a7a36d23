import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import helmet from '@fastify/helmet';
import plugin from 'fastify-plugin';

interface Options {
  readonly origin: string;
  /** The built pages; their inline scripts are allowed by hash. */
  readonly pagesDir: string | null;
}

const year = 365 * 24 * 60 * 60;

/**
 * Headers of every answer. The policy is a header and not a tag in the page, so that no page can come without it, and
 * nothing a page is tricked into may reach another host.
 */
export const headers = plugin<Options>(
  async (app, { origin, pagesDir }) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // Argon2id is WebAssembly.
          scriptSrc: ["'self'", "'wasm-unsafe-eval'", ...(pagesDir ? inlineScriptHashes(pagesDir) : [])],
          styleSrc: ["'self'"],
          connectSrc: ["'self'"],
          workerSrc: ["'self'"],
          formAction: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: origin.startsWith('https:') && { maxAge: year, includeSubDomains: true },
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
    });
  },
  { name: 'headers' },
);

function inlineScriptHashes(pagesDir: string): string[] {
  const scripts = pagesIn(pagesDir).flatMap((page) => [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)]);
  return [...new Set(scripts.map(([, script = '']) => `'sha256-${sha256(script)}'`))];
}

function pagesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = names.filter((name) => name.endsWith('.html'));
  return pages.map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
