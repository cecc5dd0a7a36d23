import { refusalCodes } from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { id, inSpace, instant, nothing } from '../shapes.ts';

/** What the rules one agreed to keep would make of what one is about to send. */
export const held = z.strictObject({
  /** When it would leave; null: at once, or not at all. */
  leavesAt: instant.nullable(),
  /** Why it would not leave at all, if so. */
  stays: z.enum(refusalCodes).nullable(),
  /** Those because of which. */
  clauses: z.array(id),
  /** When that may be otherwise; null: not by itself. */
  askAgainAt: instant.nullable(),
});

export const rules = {
  show: endpoint({
    act: 'rule:show',
    method: 'GET',
    path: '/spaces/:space/rules',
    summary:
      'What the rules one agreed to keep would make of a message sent now, or a letter that goes then. One’s own alone.',
    params: inSpace,
    query: z.strictObject({
      kind: z.enum(['message', 'letter']),
      /** Not before, by its author's own wish. */
      from: instant.optional(),
    }),
    body: nothing,
    reply: held,
  }),
};

export type HeldView = z.infer<typeof held>;
