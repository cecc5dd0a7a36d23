import plugin from 'fastify-plugin';
import type { Inbox, KeptMail } from '../mail/inbox.ts';

/** Shows what would have been mailed. For one's own machine only: main.ts decides that there is an inbox. */
export const inboxPage = plugin<{ inbox: Inbox }>(
  (app, { inbox }, done) => {
    app.get('/inbox', { schema: { hide: true } }, async (_request, reply) => {
      const mails = await inbox.list();
      return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page(mails));
    });
    done();
  },
  { name: 'inbox-page' },
);

const page = (mails: KeptMail[]) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Inbox</title>
<h1>Inbox</h1>
<p>Mail that was not sent on, because SMTP_URL is not set.</p>
${mails.map(article).join('\n') || '<p>Nothing yet.</p>'}
</html>
`;

const article = ({ at, to, subject, text }: KeptMail) => `<article>
<h2>${escape(subject)}</h2>
<p>${escape(at)} to ${escape(to)}</p>
<pre>${escape(text)}</pre>
</article>`;

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
