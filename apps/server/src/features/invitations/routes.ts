import { invitations } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { closeInvitation } from './close-invitation.ts';
import { createInvitation } from './create-invitation.ts';
import { readInvitation } from './read-invitation.ts';
import { redeemInvitation } from './redeem-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';

export const invitationRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, invitations.create, (context, { params, body }) =>
    createInvitation(context, { ...params, ...body }),
  );
  serve(app, invitations.revoke, (context, { params }) => revokeInvitation(context, params));
  serve(app, invitations.read, (context, { body }) => readInvitation(context, body));
  serve(app, invitations.close, (context, { body }) => closeInvitation(context, body));
  serve(app, invitations.redeem, (context, { body }) => redeemInvitation(context, body));
  done();
};
