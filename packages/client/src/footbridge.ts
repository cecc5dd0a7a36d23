import type { NoticesView, SealView, SessionView } from '@footbridge/contract';
import type { NoticeWish, Party } from '@footbridge/domain';
import type { Answer } from './wire/answer.ts';
import type { Connection, Status } from './context.ts';
import type { Draft } from './conversation/draft.ts';
import type { ExportFile } from './export/export-file.ts';
import type { FactorsClient } from './factors/factors-client.ts';
import type { Introduction } from './spaces/naming.ts';
import type { LinkContent, SpaceState } from './spaces/space.ts';
import type { PagesClient } from './pages/pages-client.ts';
import type { Readable } from './store.ts';
import type { RegainingClient } from './regaining/regaining-client.ts';
import type { NeutralStatement } from './guests/neutral-statement.ts';
import type { SeatItem, SeatLinkContent, SeatState } from './guests/seat.ts';
import type { ModeratingClient } from './moderating/moderating.ts';
import type { SpaceClient } from './spaces/space-client.ts';

export interface Footbridge {
  readonly status: Readable<Status>;
  readonly connection: Readable<Connection>;
  readonly isTrusted: Readable<boolean>;
  readonly spaces: Readable<readonly SpaceState[]>;
  /** False once this browser would not keep something: what is not sent is gone when the page closes. */
  readonly keeps: Readable<boolean>;
  /** False while this device's clock is far from Footbridge's. A moment one chooses still means as long from now. */
  readonly clockIsRight: Readable<boolean>;
  /** By Footbridge's clock, as far as its answers tell. */
  now(): Date;

  /** Five plain words. */
  suggestPassphrase(): Promise<string>;
  judgePassphrase(passphrase: string): Promise<'short' | 'common' | 'fine'>;

  /** The code is for paper: seven groups of four letters and digits. It is shown once. */
  signUp(account: { email: string; passphrase: string; adult: boolean }): Answer<{ recoveryCode: string }>;
  /** Ends a sign-up that stopped half way. */
  makeKeys(account: { email: string; passphrase: string }): Answer<{ recoveryCode: string }>;
  /** @param account.code of an app, once `codes:needed` has asked for it. */
  signIn(account: { email: string; passphrase: string; code?: string }): Answer;
  unlock(own: { passphrase: string }): Answer;
  /** Passkeys and one-time codes end with it: whoever needs the paper begins afresh. */
  recover(account: { code: string; newPassphrase: string }): Answer;
  changePassphrase(change: { current: string; next: string }): Answer;
  /** Wipes this device, and ends the session as soon as Footbridge can be reached. */
  signOut(): Promise<void>;
  /** Ends the account for good and wipes this device. What was shared stays with the other, who is not told. */
  deleteAccount(own: { passphrase: string }): Answer;
  trustThisDevice(): Promise<void>;
  forgetThisDevice(): Promise<void>;
  /** E-mails that there is something new. */
  showNotices(): Answer<NoticesView>;
  setNotices(wish: NoticeWish): Answer<NoticesView>;
  listSessions(): Answer<SessionView[]>;
  endSession(id: string): Answer;

  startSpace(space: { party: Party; introduction: Introduction }): Answer<{ space: string }>;
  /** @param fragment what follows the # of a link. */
  readLink(fragment: string): Answer<LinkContent>;
  /** "No more": every link of that space dies, and its sender cannot tell. */
  closeLink(fragment: string): Answer;
  redeemLink(fragment: string, introduction: Introduction): Answer<{ space: string }>;
  /** @param fragment what follows the # of a link for a guest. */
  readSeatLink(fragment: string): Answer<SeatLinkContent>;
  /** @param statement what a neutral states of themselves. */
  takeSeat(
    fragment: string,
    introduction: Introduction,
    statement?: NeutralStatement,
  ): Answer<{ seat: string }>;
  /** The seats one holds beside the two of a space. */
  listSeats(): Answer<readonly SeatState[]>;
  /** Oldest first. */
  readSeat(id: string): Answer<readonly SeatItem[]>;
  /** At once, without a reason. */
  leaveSeat(id: string): Answer;
  /** What one does as the neutral of others. */
  moderating(): Promise<ModeratingClient>;
  /** Null for a space one has no seat in. */
  space(id: string): SpaceClient | null;

  /** A private text by name, on this device, that belongs to no space. */
  draft(name: string): Draft;
  readonly pages: PagesClient;
  readonly regaining: RegainingClient;
  readonly factors: FactorsClient;

  /**
   * This installation's seal under a file it never sees.
   * @param digest SHA-256, base64url.
   */
  seal(digest: string): Answer<SealView>;
  /** A copy of all that one may see. Nothing that is the other's alone is in it. */
  exportAll(options: { withPages: boolean }): Answer<ExportFile>;

  /** Wipes memory, storage and socket at once, and asks the server to end the session without waiting for it. */
  forget(): Promise<void>;

  /** Closes what is open here and keeps what is stored, as closing the tab does. */
  stop(): void;
}
