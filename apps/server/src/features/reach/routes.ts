import { reach } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { setReach } from './set-reach.ts';

export const reachRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, reach.set, (context, { params, body }) => setReach(context, { ...params, ...body }));
  done();
};
