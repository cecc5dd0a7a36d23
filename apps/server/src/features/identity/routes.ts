import { identity } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { beginAccount } from './begin-account.ts';
import { beginSession } from './begin-session.ts';
import { changePassphrase } from './change-passphrase.ts';
import { deleteAccount } from './delete-account.ts';
import { endSession } from './end-session.ts';
import { keepKeys } from './keep-keys.ts';
import { listSessions } from './list-sessions.ts';
import { openAccount } from './open-account.ts';
import { recoverAccount } from './recover-account.ts';
import { showSession } from './show-session.ts';
import { signIn } from './sign-in.ts';

export const identityRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, identity.begin, (context, { body }) => beginAccount(context, body));
  serve(app, identity.open, async (context, { body }, reply) =>
    signIn(context, reply, await openAccount(context, body)),
  );
  serve(app, identity.signIn, async (context, { body }, reply) =>
    signIn(context, reply, await beginSession(context, body)),
  );
  serve(app, identity.recover, async (context, { body }, reply) =>
    signIn(context, reply, await recoverAccount(context, body)),
  );
  serve(app, identity.keepKeys, (context, { body }) => keepKeys(context, body));
  serve(app, identity.changePassphrase, async (context, { body }, reply) =>
    signIn(context, reply, await changePassphrase(context, body)),
  );
  serve(app, identity.delete, async (context, { body }, reply) => {
    const deleted = await deleteAccount(context, body);
    if (!isRefusal(deleted)) reply.header('set-cookie', context.sessions.blankCookie());
    return deleted;
  });
  serve(app, identity.show, showSession);
  serve(app, identity.list, listSessions);
  serve(app, identity.end, async (context, { params }, reply) => {
    const ended = await endSession(context, params);
    const isOwn = params.session === 'current' || params.session === context.actor.sessionId;
    if (isOwn) reply.header('set-cookie', context.sessions.blankCookie());
    return ended;
  });
  done();
};
