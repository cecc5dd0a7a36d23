import plugin from 'fastify-plugin';
import { refusalFor } from '../http/refusal-for.ts';
import { refusalStatus } from '../http/refusal-status.ts';
import { sendRefusal } from '../http/send-refusal.ts';

/** Whatever goes wrong leaves as a refusal. */
export const errors = plugin(
  (app, _options, done) => {
    app.setErrorHandler((error, request, reply) => {
      const refusal = refusalFor(error);
      if (refusalStatus[refusal.refused] >= 500) request.log.error(error);
      return sendRefusal(reply, refusal);
    });
    done();
  },
  { name: 'errors' },
);
