import { agreements } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { answerVersion } from './answer-version.ts';
import { endClause } from './end-clause.ts';
import { listAgreements } from './list-agreements.ts';
import { offerVersion } from './offer-version.ts';
import { signVersion } from './sign-version.ts';
import { stopVersion } from './stop-version.ts';
import { withdrawSignature } from './withdraw-signature.ts';

export const agreementRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, agreements.list, (context, { params }) => listAgreements(context, params));
  serve(app, agreements.offer, (context, { params, body }) => offerVersion(context, { ...params, ...body }));
  serve(app, agreements.answer, (context, { params, body }) =>
    answerVersion(context, { ...params, ...body }),
  );
  serve(app, agreements.sign, (context, { params, body }) => signVersion(context, { ...params, ...body }));
  serve(app, agreements.withdrawSignature, (context, { params }) => withdrawSignature(context, params));
  serve(app, agreements.stop, (context, { params, body }) => stopVersion(context, { ...params, ...body }));
  serve(app, agreements.endClause, (context, { params, body }) => endClause(context, { ...params, ...body }));
  done();
};
