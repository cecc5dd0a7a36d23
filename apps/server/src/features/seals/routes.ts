import { seals } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { makeSeal } from './make-seal.ts';
import { showSeal } from './show-seal.ts';

export const sealRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, seals.show, showSeal);
  serve(app, seals.make, (context, { body }) => makeSeal(context, body));
  done();
};
