import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { nothing } from '../shapes.ts';

/** A place to turn to, as whoever runs this installation named it. */
export const helpContact = z.strictObject({
  name: z.string(),
  /** A telephone number, an address of any kind, or words. */
  reach: z.string(),
  /** What it is there for; '' for none. */
  about: z.string(),
});

export const help = {
  list: endpoint({
    act: 'help:list',
    method: 'GET',
    path: '/help',
    summary: 'Places to turn to, as the operator of this installation set them.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ contacts: z.array(helpContact) }),
  }),
};

export type HelpContact = z.infer<typeof helpContact>;
