import { messages } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { listMessages } from './list-messages.ts';
import { openMessageTo } from './open-message-to.ts';

export const messageRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, messages.list, (context, { params, query }) => listMessages(context, { ...params, ...query }));
  serve(app, messages.openTo, (context, { params, body }) => openMessageTo(context, { ...params, ...body }));
  done();
};
