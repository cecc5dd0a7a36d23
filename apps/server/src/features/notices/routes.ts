import { notices } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { confirmNotices, stopNotices } from './answer-mail.ts';
import { oneClick } from './one-click.ts';
import { setNotices } from './set-notices.ts';
import { showNotices } from './show-notices.ts';

export const noticeRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, notices.show, showNotices);
  serve(app, notices.set, (context, { body }) => setNotices(context, body));
  serve(app, notices.confirm, (context, { body }) => confirmNotices(context, body));
  serve(app, notices.stop, (context, { body }) => stopNotices(context, body));
  app.register(oneClick);
  done();
};
