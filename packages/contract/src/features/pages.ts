import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { id, nothing, pageEnvelope, secret } from '../shapes.ts';

/** A private page: sealed by its owner for themselves. What kind it is, and when it was written, is inside. */
export const page = z.strictObject({
  id,
  /** Counts how often it was written over, so that two devices notice each other. */
  revision: z.int().min(1),
  envelope: pageEnvelope,
});

const onePage = z.strictObject({ page: id });

export const pages = {
  list: endpoint({
    act: 'page:list',
    method: 'GET',
    path: '/pages',
    summary: 'One’s own private pages, by id, a hundred at a time.',
    params: nothing,
    query: z.strictObject({ after: id.optional() }),
    body: nothing,
    reply: z.strictObject({ pages: z.array(page), more: z.boolean() }),
  }),
  keep: endpoint({
    act: 'page:keep',
    method: 'PUT',
    path: '/pages/:page',
    summary: 'Keep a private page, over the revision one had before one (0 for a new page).',
    params: onePage,
    query: nothing,
    body: z.strictObject({ from: z.int().min(0), envelope: pageEnvelope }),
    reply: z.strictObject({ revision: z.int() }),
  }),
  remove: endpoint({
    act: 'page:remove',
    method: 'DELETE',
    path: '/pages/:page',
    summary: 'Remove a private page, as one last saw it. What is gone already stays gone.',
    params: onePage,
    query: z.strictObject({ from: z.coerce.number().int().min(1) }),
    body: nothing,
    reply: nothing,
  }),
  clear: endpoint({
    act: 'page:clear',
    method: 'POST',
    path: '/pages/clearing',
    summary: 'Remove all private pages for good.',
    params: nothing,
    query: nothing,
    /** The present sign-in half or the recovery half. */
    body: z.strictObject({ proof: secret }),
    reply: nothing,
  }),
};

export type PageView = z.infer<typeof page>;
