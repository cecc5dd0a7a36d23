import { z } from 'zod';
import { command } from '../command.ts';
import { endpoint } from '../endpoint.ts';
import { id, inSpace, instant, itemKeys, keyWrap, nothing, position, sealed, signedAct } from '../shapes.ts';

/** A message as one member may see it. A message that is held is shown to its author alone. */
export const message = z.strictObject({
  id,
  author: id,
  sealed,
  act: signedAct,
  writtenAt: instant,
  /** "Sent" means kept by Footbridge. Null while its author holds it back. */
  sentAt: instant.nullable(),
  heldUntil: instant.nullable(),
  /** Hidden from one's own view. */
  hidden: z.boolean(),
  /** One's own copy of the key that is this message's alone; null where the space key opens it. */
  itemKey: keyWrap.nullable(),
  /** Its author let someone beside the two read it. Its author's alone to know. */
  isOpenedTo: z.boolean(),
  /** Where it stands in this member's feed. */
  position,
});

/** What the author learns: the same whether or not the other may be reached. */
export const kept = z.strictObject({
  position,
  at: instant,
  heldUntil: instant.nullable(),
});

export const messages = {
  openTo: endpoint({
    act: 'message:open_to',
    method: 'PUT',
    path: '/spaces/:space/messages/:message/readers/:reader',
    summary: 'Let a neutral read what one wrote for the two: one more wrap, and not one byte else.',
    params: z.strictObject({ space: id, message: id, reader: id }),
    query: nothing,
    body: z.strictObject({ wrap: keyWrap }),
    reply: nothing,
  }),
  list: endpoint({
    act: 'message:list',
    method: 'GET',
    path: '/spaces/:space/messages',
    summary: 'Messages before a position in one’s own feed, newest first.',
    params: inSpace,
    query: z.strictObject({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    body: nothing,
    reply: z.strictObject({ messages: z.array(message), more: z.boolean() }),
  }),
};

export const messageCommands = {
  send: command({
    act: 'message:send',
    summary:
      'Write to the other. The id is the author’s own and is good for ever: sending it again changes nothing.',
    input: z.strictObject({
      space: id,
      id,
      sealed,
      act: signedAct,
      holdUntil: instant.nullable(),
      /** For the two alone: the message's own key, wrapped to each of them. Else the space key seals it. */
      itemKeys: itemKeys.nullable().default(null),
    }),
    reply: kept,
  }),
  takeBack: command({
    act: 'message:take_back',
    summary: 'Take back one’s own message while it is held. Nobody ever knows of it.',
    input: z.strictObject({ space: id, id }),
    reply: nothing,
  }),
  hide: command({
    act: 'message:hide',
    summary: 'Hide a message from one’s own view.',
    input: z.strictObject({ space: id, id }),
    reply: nothing,
  }),
  show: command({
    act: 'message:show',
    summary: 'Show a hidden message again.',
    input: z.strictObject({ space: id, id }),
    reply: nothing,
  }),
};

export type MessageView = z.infer<typeof message>;
export type Kept = z.infer<typeof kept>;
