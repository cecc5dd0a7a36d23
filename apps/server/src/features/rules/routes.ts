import { rules } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { showRules } from './show-rules.ts';

export const ruleRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, rules.show, (context, { params, query }) => showRules(context, { ...params, ...query }));
  done();
};
