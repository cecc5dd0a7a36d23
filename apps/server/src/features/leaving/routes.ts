import { leaving } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { blockOther, endSpace } from './end-space.ts';
import { pauseSpace } from './pause-space.ts';
import { resumeSpace } from './resume-space.ts';

export const leavingRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, leaving.pause, (context, { params, body }) => pauseSpace(context, { ...params, ...body }));
  serve(app, leaving.resume, (context, { params }) => resumeSpace(context, params));
  serve(app, leaving.end, (context, { params, body }) => endSpace(context, { ...params, ...body }));
  serve(app, leaving.block, (context, { params }) => blockOther(context, params));
  done();
};
