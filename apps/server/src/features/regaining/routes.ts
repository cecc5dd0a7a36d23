import { regaining } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { signIn } from '../identity/sign-in.ts';
import { askReset } from './ask-reset.ts';
import { changeCode } from './change-code.ts';
import { finishReset } from './finish-reset.ts';
import { keepFormer } from './keep-former.ts';
import { pauseAll } from './pause-all.ts';
import { readReset } from './read-reset.ts';
import { showRegaining } from './show-regaining.ts';
import { stopReset } from './stop-reset.ts';

export const regainingRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, regaining.ask, (context, { body }) => askReset(context, body));
  serve(app, regaining.read, (context, { body }) => readReset(context, body));
  serve(app, regaining.pause, (context, { body }) => pauseAll(context, body));
  serve(app, regaining.finish, async (context, { body }, reply) =>
    signIn(context, reply, await finishReset(context, body)),
  );
  serve(app, regaining.stop, stopReset);
  serve(app, regaining.show, showRegaining);
  serve(app, regaining.keepFormer, (context, { params, body }) =>
    keepFormer(context, { ...params, ...body }),
  );
  serve(app, regaining.changeCode, (context, { body }) => changeCode(context, body));
  done();
};
