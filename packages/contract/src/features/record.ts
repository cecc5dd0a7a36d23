import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { id, inSpace, nothing, signedAct } from '../shapes.ts';

export const record = {
  read: endpoint({
    act: 'record:read',
    method: 'GET',
    path: '/spaces/:space/record',
    summary:
      'The signed acts that all members may see, oldest first. Those of messages come with the messages.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ acts: z.array(z.strictObject({ author: id, act: signedAct })) }),
  }),
};
