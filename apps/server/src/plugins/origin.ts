import { refuse } from '@footbridge/domain';
import plugin from 'fastify-plugin';
import { sendRefusal } from '../http/send-refusal.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lets only our own pages change anything. A browser names the page's origin on every unsafe request, and says itself
 * whether that page was ours; whoever names neither is not a browser showing Footbridge.
 */
export const ownOrigin = plugin<{ origin: string }>(
  (app, { origin }, done) => {
    app.addHook('onRequest', async (request, reply) => {
      if (safeMethods.includes(request.method) || request.routeOptions.config.isFromAnywhere) return;
      const site = request.headers['sec-fetch-site'] ?? 'same-origin';
      if (request.headers.origin === origin && site === 'same-origin') return;
      return sendRefusal(reply, refuse('request:foreign_origin'));
    });
    done();
  },
  { name: 'own-origin' },
);
