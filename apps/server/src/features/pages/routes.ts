import { pages } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { clearPages } from './clear-pages.ts';
import { keepPage } from './keep-page.ts';
import { listPages } from './list-pages.ts';
import { removePage } from './remove-page.ts';

export const pageRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, pages.list, (context, { query }) => listPages(context, query));
  serve(app, pages.keep, (context, { params, body }) => keepPage(context, { ...params, ...body }));
  serve(app, pages.remove, (context, { params, query }) => removePage(context, { ...params, ...query }));
  serve(app, pages.clear, (context, { body }) => clearPages(context, body));
  done();
};
