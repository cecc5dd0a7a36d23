import { help } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { listHelp } from './list-help.ts';

export const helpRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, help.list, listHelp);
  done();
};
