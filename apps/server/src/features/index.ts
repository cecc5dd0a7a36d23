import type { FastifyPluginCallback } from 'fastify';
import { identityRoutes } from './identity/routes.ts';

/** Every feature: a plugin that serves its endpoints, and one that handles its commands where it has any. */
export const features: FastifyPluginCallback[] = [identityRoutes];
