import { dialogues, moderated } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { listDialogues } from './list-dialogues.ts';
import { listModerated } from './list-moderated.ts';
import { openModerated } from './open-moderated.ts';
import { proposeDialogue } from './propose-dialogue.ts';
import { readWords } from './read-words.ts';

export const dialogueRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, dialogues.list, (context, { params }) => listDialogues(context, params));
  serve(app, dialogues.words, (context, { params, query }) => readWords(context, { ...params, ...query }));
  serve(app, dialogues.propose, (context, { params, body }) =>
    proposeDialogue(context, { ...params, ...body }),
  );
  serve(app, moderated.list, (context, { params }) => listModerated(context, params));
  serve(app, moderated.open, (context, { params, query }) => openModerated(context, { ...params, ...query }));
  done();
};
