import { asAnyone } from '@footbridge/db';
import { refuse } from '@footbridge/domain';
import plugin from 'fastify-plugin';
import { sendRefusal } from '../http/send-refusal.ts';

/** For whatever watches over the process: whether it lives, and whether it can do its work. */
export const health = plugin(
  (app, _options, done) => {
    app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
    app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
      const answers = await asAnyone(app.services.database, async () => true).catch(() => false);
      return answers ? { status: 'ok' } : sendRefusal(reply, { ...refuse('server:busy'), retryAfter: 5 });
    });
    done();
  },
  { name: 'health' },
);
