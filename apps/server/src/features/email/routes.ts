import { emailAddress } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { signIn } from '../identity/sign-in.ts';
import { changeEmail } from './change-email.ts';
import { confirmEmail } from './confirm-email.ts';
import { sendEmailLink } from './send-email-link.ts';
import { showEmail } from './show-email.ts';

export const emailRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, emailAddress.show, showEmail);
  serve(app, emailAddress.change, async (context, { body }, reply) =>
    signIn(context, reply, await changeEmail(context, body)),
  );
  serve(app, emailAddress.sendLink, sendEmailLink);
  serve(app, emailAddress.confirm, (context, { body }) => confirmEmail(context, body));
  done();
};
