import { dialogues } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { listDialogues } from './list-dialogues.ts';
import { proposeDialogue } from './propose-dialogue.ts';

export const dialogueRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, dialogues.list, (context, { params }) => listDialogues(context, params));
  serve(app, dialogues.propose, (context, { params, body }) =>
    proposeDialogue(context, { ...params, ...body }),
  );
  done();
};
