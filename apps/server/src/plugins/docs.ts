import { commands } from '@footbridge/contract';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import plugin from 'fastify-plugin';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

const socketActs = Object.values(commands)
  .flatMap((feature) => Object.values(feature))
  .map(({ act, summary }) => `- \`${act}\`: ${summary}`);

const description = [
  'What crosses the wire, made from packages/contract. Texts are envelopes: sealed and opened in the browser alone.',
  'Over the socket, each answered by its acknowledgement with a reply or a refusal:',
  socketActs.join('\n'),
].join('\n\n');

/** The API, described at /docs. Registered before the routes it describes. */
export const docs = plugin(
  async (app) => {
    await app.register(swagger, {
      openapi: { openapi: '3.1.0', info: { title: 'Footbridge', version: '0', description } },
      transform: jsonSchemaTransform,
    });
    await app.register(swaggerUi, {
      routePrefix: '/docs',
      // Its pages carry inline styles and pictures; they show nothing of anybody's.
      staticCSP: {
        'default-src': "'self'",
        'style-src': "'self' 'unsafe-inline'",
        'img-src': "'self' data:",
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      },
    });
  },
  { name: 'docs' },
);
