import { feed } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { readFeed } from './read-feed.ts';

export const feedRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, feed.read, (context, { params, query }) => readFeed(context, { ...params, ...query }));
  done();
};
