import path from 'node:path';
import { refuse } from '@footbridge/domain';
import serveStatic from '@fastify/static';
import plugin from 'fastify-plugin';
import { sendRefusal } from '../http/send-refusal.ts';

/** Where every page of the signed-in app begins: the browser draws the rest. */
const shell = 'app.html';
const hashedName = /\/_app\/immutable\//;
/** Reads what a person writes before it is sealed: it may load nothing and connect to nothing. */
const workerName = /\/_app\/immutable\/workers\//;
const workerPolicy = "default-src 'none'; connect-src 'none'";

/** The built pages. An address that names no file is a page of the app. */
export const pages = plugin<{ pagesDir: string | null }>(
  async (app, { pagesDir }) => {
    if (pagesDir)
      await app.register(serveStatic, {
        root: pagesDir,
        extensions: ['html'],
        preCompressed: true,
        cacheControl: false,
        setHeaders(reply, file) {
          reply.header('cache-control', cacheControlOf(file));
          if (workerName.test(file)) reply.header('content-security-policy', workerPolicy);
        },
      });
    // Fastify's own handler would log the address.
    app.setNotFoundHandler((request, reply) => {
      const [address = ''] = request.url.split('?');
      const namesFile = path.posix.basename(address).includes('.');
      if (pagesDir && request.method === 'GET' && !namesFile) return reply.sendFile(shell);
      return sendRefusal(reply, refuse('request:unknown_route'));
    });
  },
  { name: 'pages' },
);

/** A page may be somebody's private one on a shared device: it is kept nowhere. */
function cacheControlOf(file: string): string {
  if (hashedName.test(file)) return 'public, max-age=31536000, immutable';
  return /\.html(\.(br|gz))?$/.test(file) ? 'no-store' : 'no-cache';
}
