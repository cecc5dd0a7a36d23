import { notices } from '@footbridge/contract';
import { access } from '@footbridge/domain';
import type { FastifyPluginCallback } from 'fastify';
import { contextFor } from '../../http/context-for.ts';
import { stopNotices } from './answer-mail.ts';

const { act, body: fromMail } = notices.stop;
const url = '/notices/one-click';

/**
 * "Unsubscribe" as a mail program offers it (RFC 8058): the provider posts a form, from its own machines and without a
 * cookie. A browser that follows the address, or something that looks what is behind a link, changes nothing.
 */
export const oneClick: FastifyPluginCallback = (app, _options, done) => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data'])
    app.addContentTypeParser(type, (_request, payload, parsed) => {
      // It says "One-Click" and nothing else: what is meant is in the address.
      payload.resume().on('end', () => parsed(null));
    });

  const config = { act, access: access[act] };
  const schema = { hide: true };
  app.post(url, { config: { ...config, isFromAnywhere: true }, schema }, async ({ query }) => {
    const { data } = fromMail.safeParse(query);
    return data ? stopNotices(contextFor<typeof act>(app, null), data) : {};
  });
  app.get(url, { config, schema }, ({ query }, reply) => {
    const { data } = fromMail.safeParse(query);
    return reply.redirect(`/notices/stop#${data?.token ?? ''}`);
  });
  done();
};
