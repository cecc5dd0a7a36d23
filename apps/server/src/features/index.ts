import type { FastifyPluginCallback } from 'fastify';
import { agreementRoutes } from './agreements/routes.ts';
import { dialogueRoutes } from './dialogues/routes.ts';
import { dialogueSockets } from './dialogues/sockets.ts';
import { emailRoutes } from './email/routes.ts';
import { factorRoutes } from './factors/routes.ts';
import { feedRoutes } from './feed/routes.ts';
import { guestRoutes } from './guests/routes.ts';
import { helpRoutes } from './help/routes.ts';
import { identityRoutes } from './identity/routes.ts';
import { invitationRoutes } from './invitations/routes.ts';
import { leavingRoutes } from './leaving/routes.ts';
import { letterRoutes } from './letters/routes.ts';
import { messageRoutes } from './messages/routes.ts';
import { messageSockets } from './messages/sockets.ts';
import { noticeRoutes } from './notices/routes.ts';
import { pageRoutes } from './pages/routes.ts';
import { recordRoutes } from './record/routes.ts';
import { regainingRoutes } from './regaining/routes.ts';
import { reachRoutes } from './reach/routes.ts';
import { ruleRoutes } from './rules/routes.ts';
import { sayingRoutes } from './sayings/routes.ts';
import { sealRoutes } from './seals/routes.ts';
import { spaceRoutes } from './spaces/routes.ts';
import { waitingRoutes } from './waiting/routes.ts';

/** Every feature: a plugin that serves its endpoints, and one that handles its commands where it has any. */
export const features: FastifyPluginCallback[] = [
  identityRoutes,
  factorRoutes,
  emailRoutes,
  spaceRoutes,
  invitationRoutes,
  messageRoutes,
  messageSockets,
  letterRoutes,
  agreementRoutes,
  ruleRoutes,
  sayingRoutes,
  dialogueRoutes,
  dialogueSockets,
  guestRoutes,
  feedRoutes,
  reachRoutes,
  leavingRoutes,
  waitingRoutes,
  recordRoutes,
  pageRoutes,
  noticeRoutes,
  regainingRoutes,
  helpRoutes,
  sealRoutes,
];
