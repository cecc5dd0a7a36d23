import { refuse } from '@footbridge/domain';
import plugin from 'fastify-plugin';
import { sendRefusal } from '../http/send-refusal.ts';

/** Finds out who is acting, before a body is read. Acts that are open to anyone ask for nobody. */
export const sessions = plugin(
  (app, _options, done) => {
    app.decorateRequest('actor', null);
    app.addHook('onRequest', async (request, reply) => {
      const { access } = request.routeOptions.config;
      if (access === undefined || access === 'anyone') return;
      const sessionId = app.services.sessions.idOf(request.headers.cookie);
      const session = sessionId && (await app.services.sessions.validate(sessionId));
      if (!session) return sendRefusal(reply, refuse('session:missing'));
      request.actor = { accountId: session.accountId, sessionId: session.id };
    });
    done();
  },
  { name: 'sessions' },
);
