import { waiting } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { putAwayWaiting } from './put-away-waiting.ts';
import { readWaiting } from './read-waiting.ts';

export const waitingRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, waiting.read, (context, { params }) => readWaiting(context, params));
  serve(app, waiting.putAway, (context, { params }) => putAwayWaiting(context, params));
  done();
};
