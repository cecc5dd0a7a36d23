import type { z } from 'zod';
import { agreements } from './features/agreements.ts';
import { dialogueCommands, dialogues } from './features/dialogues.ts';
import { emailAddress } from './features/email.ts';
import { factors, passkeySignIn } from './features/factors.ts';
import { feed, type FeedEntry } from './features/feed.ts';
import { guestSeats, moderated, pastSeats } from './features/guest-seats.ts';
import { guests, neutrals } from './features/guests.ts';
import { help } from './features/help.ts';
import { identity } from './features/identity.ts';
import { invitations } from './features/invitations.ts';
import { leaving, waiting } from './features/leaving.ts';
import { letters } from './features/letters.ts';
import { messageCommands, messages } from './features/messages.ts';
import { notices } from './features/notices.ts';
import { pages } from './features/pages.ts';
import { reach } from './features/reach.ts';
import { record } from './features/record.ts';
import { regaining } from './features/regaining.ts';
import { seals } from './features/seals.ts';
import { rules } from './features/rules.ts';
import { sayings } from './features/sayings.ts';
import { spaces } from './features/spaces.ts';
import type { RefusalReply } from './shapes.ts';

/** Everything that crosses the wire, in one place: HTTP endpoints and socket commands by feature. */
export const endpoints = {
  identity,
  emailAddress,
  factors,
  passkeySignIn,
  spaces,
  invitations,
  messages,
  feed,
  pages,
  notices,
  record,
  help,
  reach,
  leaving,
  waiting,
  letters,
  agreements,
  rules,
  sayings,
  dialogues,
  guests,
  neutrals,
  guestSeats,
  moderated,
  pastSeats,
  regaining,
  seals,
};
export const commands = { messages: messageCommands, dialogues: dialogueCommands };

type Commands = (typeof commands)['messages'] & (typeof commands)['dialogues'];
type CommandOf<Key extends keyof Commands> = Commands[Key];

/** What the server may emit. A hint to apply or to catch up; the truth is the feed. */
export interface ServerEvents {
  'feed:entry': (wakeUp: { space: string; entry: FeedEntry }) => void;
  /** Something happened in a conversation that one is the neutral of. It says no more: what it was is fetched. */
  'seat:changed': (hint: { guest: string; dialogue: string }) => void;
  /** Something about one's own account is other than it was: ask again. */
  'account:changed': () => void;
}

export type ClientEvents = {
  [Key in keyof Commands as CommandOf<Key>['act']]: (
    input: z.input<CommandOf<Key>['input']>,
    reply: (answer: z.output<CommandOf<Key>['reply']> | RefusalReply) => void,
  ) => void;
};
