import { endpoint } from '../endpoint.ts';
import { inSpace, nothing } from '../shapes.ts';
import { ownReach } from './spaces.ts';

export const reach = {
  set: endpoint({
    act: 'reach:set',
    method: 'PUT',
    path: '/spaces/:space/reach',
    summary: 'How one may be reached: holds at once, needs nobody’s consent, and no sender can tell.',
    params: inSpace,
    query: nothing,
    body: ownReach,
    reply: nothing,
  }),
};
