import { factors, passkeySignIn } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { signIn } from '../identity/sign-in.ts';
import { addPasskey } from './add-passkey.ts';
import { beginCodes } from './begin-codes.ts';
import { beginSessionByPasskey } from './begin-session-by-passkey.ts';
import { challengeNewPasskey } from './challenge-new-passkey.ts';
import { challengeSignIn } from './challenge-sign-in.ts';
import { removePasskey } from './remove-passkey.ts';
import { renamePasskey } from './rename-passkey.ts';
import { showFactors } from './show-factors.ts';
import { turnCodesOff } from './turn-codes-off.ts';
import { turnCodesOn } from './turn-codes-on.ts';

export const factorRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, factors.show, showFactors);
  serve(app, factors.challenge, (context, { body }) => challengeNewPasskey(context, body));
  serve(app, factors.addPasskey, async (context, { body }, reply) =>
    signIn(context, reply, await addPasskey(context, body)),
  );
  serve(app, factors.renamePasskey, (context, { params, body }) =>
    renamePasskey(context, { ...params, ...body }),
  );
  serve(app, factors.removePasskey, async (context, { params, body }, reply) =>
    signIn(context, reply, await removePasskey(context, { ...params, ...body })),
  );
  serve(app, factors.beginCodes, (context, { body }) => beginCodes(context, body));
  serve(app, factors.turnCodesOn, async (context, { body }, reply) =>
    signIn(context, reply, await turnCodesOn(context, body)),
  );
  serve(app, factors.turnCodesOff, async (context, { body }, reply) =>
    signIn(context, reply, await turnCodesOff(context, body)),
  );
  serve(app, passkeySignIn.challenge, challengeSignIn);
  serve(app, passkeySignIn.begin, async (context, { body }, reply) => {
    const proven = await beginSessionByPasskey(context, body);
    if (isRefusal(proven)) return proven;
    const account = await signIn(context, reply, proven.account);
    return isRefusal(account) ? account : { ...account, byPasskey: proven.byPasskey };
  });
  done();
};
