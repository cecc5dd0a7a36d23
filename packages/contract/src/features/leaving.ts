import { endings } from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { inSpace, nothing } from '../shapes.ts';
import { ownPause } from './spaces.ts';

export const leaving = {
  pause: endpoint({
    act: 'space:pause',
    method: 'PUT',
    path: '/spaces/:space/pause',
    summary: 'Step back, at once and without a reason: shown to the other as “resting”, or not at all.',
    params: inSpace,
    query: nothing,
    body: ownPause,
    reply: nothing,
  }),
  resume: endpoint({
    act: 'space:resume',
    method: 'DELETE',
    path: '/spaces/:space/pause',
    summary: 'Come back. What was sent meanwhile goes on waiting until it is read or put away.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  end: endpoint({
    act: 'space:end',
    method: 'PUT',
    path: '/spaces/:space/end',
    summary:
      'Leave for good, at once and without a reason, told or untold. Everything stays readable to both.',
    params: inSpace,
    query: nothing,
    body: z.strictObject({ ending: z.enum(endings) }),
    reply: nothing,
  }),
  block: endpoint({
    act: 'space:block',
    method: 'POST',
    path: '/spaces/:space/block',
    summary:
      'Leave without a word; no link of the other’s will bring one into a space again. Nobody can tell.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
};

export const waiting = {
  read: endpoint({
    act: 'waiting:read',
    method: 'POST',
    path: '/spaces/:space/waiting/read',
    summary: 'Let what was sent while one was away arrive now, in order.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  putAway: endpoint({
    act: 'waiting:put_away',
    method: 'POST',
    path: '/spaces/:space/waiting/put-away',
    summary:
      'Put away unread what was sent while one was away. It never arrives, and its author cannot tell.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
};
