import { noticeWishes } from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { nothing, secret } from '../shapes.ts';

/** How often one gets an e-mail that there is something new, and whether its address has said yes to that. */
export const ownNotices = z.strictObject({ wish: z.enum(noticeWishes), confirmed: z.boolean() });

/** From a link in an e-mail. Every token gets the same answer. */
const fromMail = z.strictObject({ token: secret });

export const notices = {
  show: endpoint({
    act: 'notices:show',
    method: 'GET',
    path: '/notices',
    summary: 'Whether one gets e-mails that there is something new.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: ownNotices,
  }),
  set: endpoint({
    act: 'notices:set',
    method: 'PUT',
    path: '/notices',
    summary: 'Ask for e-mails, or for none. The first one asks whoever reads that address for their yes.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ wish: z.enum(noticeWishes) }),
    reply: ownNotices,
  }),
  confirm: endpoint({
    act: 'notices:confirm',
    method: 'POST',
    path: '/notices/confirmation',
    summary: 'The yes of whoever reads the address. Nobody has to be signed in.',
    params: nothing,
    query: nothing,
    body: fromMail,
    reply: nothing,
  }),
  stop: endpoint({
    act: 'notices:stop',
    method: 'POST',
    path: '/notices/stop',
    summary: 'No more of these e-mails. Nobody has to be signed in.',
    params: nothing,
    query: nothing,
    body: fromMail,
    reply: nothing,
  }),
};

export type NoticesView = z.infer<typeof ownNotices>;
