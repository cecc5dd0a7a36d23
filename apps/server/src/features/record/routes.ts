import { record } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { readRecord } from './read-record.ts';

export const recordRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, record.read, (context, { params }) => readRecord(context, params));
  done();
};
