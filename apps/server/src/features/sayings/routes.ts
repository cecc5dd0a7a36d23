import { sayings } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { listSayings } from './list-sayings.ts';
import { replyToSaying } from './reply-to-saying.ts';
import { say } from './say.ts';
import { takeBackSaying } from './take-back-saying.ts';

export const sayingRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, sayings.list, (context, { params }) => listSayings(context, params));
  serve(app, sayings.say, (context, { params, body }) => say(context, { ...params, ...body }));
  serve(app, sayings.takeBack, (context, { params }) => takeBackSaying(context, params));
  serve(app, sayings.reply, (context, { params, body }) => replyToSaying(context, { ...params, ...body }));
  done();
};
