import { letters } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { answerLetter } from './answer-letter.ts';
import { handOverLetter } from './hand-over-letter.ts';
import { listLetters } from './list-letters.ts';
import { takeBackLetter } from './take-back-letter.ts';

export const letterRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, letters.list, (context, { params }) => listLetters(context, params));
  serve(app, letters.handOver, (context, { params, body }) =>
    handOverLetter(context, { ...params, ...body }),
  );
  serve(app, letters.takeBack, (context, { params }) => takeBackLetter(context, params));
  serve(app, letters.answer, (context, { params, body }) => answerLetter(context, { ...params, ...body }));
  done();
};
