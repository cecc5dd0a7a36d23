import { spaces } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { acknowledge } from './acknowledge.ts';
import { answerReadiness } from './answer-readiness.ts';
import { changeKey } from './change-key.ts';
import { consent } from './consent.ts';
import { introduce } from './introduce.ts';
import { listSpaces } from './list-spaces.ts';
import { offerHistory } from './offer-history.ts';
import { replaceKeys } from './replace-keys.ts';
import { showSpace } from './show-space.ts';
import { startSpace } from './start-space.ts';

export const spaceRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, spaces.list, listSpaces);
  serve(app, spaces.start, (context, { body }) => startSpace(context, body));
  serve(app, spaces.show, (context, { params }) => showSpace(context, params));
  serve(app, spaces.consent, (context, { params, body }) => consent(context, { ...params, ...body }));
  serve(app, spaces.introduce, (context, { params, body }) => introduce(context, { ...params, ...body }));
  serve(app, spaces.acknowledge, (context, { params, body }) => acknowledge(context, { ...params, ...body }));
  serve(app, spaces.answerReadiness, (context, { params, body }) =>
    answerReadiness(context, { ...params, ...body }),
  );
  serve(app, spaces.changeKey, (context, { params, body }) => changeKey(context, { ...params, ...body }));
  serve(app, spaces.replaceKeys, (context, { params, body }) => replaceKeys(context, { ...params, ...body }));
  serve(app, spaces.offerHistory, (context, { params, body }) =>
    offerHistory(context, { ...params, ...body }),
  );
  done();
};
