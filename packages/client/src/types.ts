import type { NoticesView, RefusalReply, SealView, SessionView } from '@footbridge/contract';
import type {
  Answers,
  ClauseWords,
  Ending,
  Flaw,
  GuestRole,
  InvitationKind,
  Look,
  NoticeWish,
  OwnReach,
  Pace,
  Party,
  Pause,
  Phase,
  ReadinessAnswer,
  ReadinessQuestion,
  RefusalCode,
  Report,
  ShownKind,
  SayingReply,
} from '@footbridge/domain';
import type { AgreementDraft, AgreementEvidence, AgreementsState, Topic } from './agreements/Agreement.ts';
import type { DialogueMoveInput, DialogueProposal, DialoguesState } from './dialogues/Dialogue.ts';
import type { ExportFile } from './export/ExportFile.ts';
import type { Commitment, LetterAnswer, LettersState, LetterToHandOver } from './letters/Letter.ts';
import type { PageContent } from './pages/PageContent.ts';
import type { Introduction } from './spaces/naming.ts';

export type * from './agreements/Agreement.ts';
export type * from './dialogues/Dialogue.ts';
export type * from './letters/Letter.ts';
export type * from './pages/PageContent.ts';
export type * from './spaces/naming.ts';

/** A value that changes and says so. `run` is called at once with the present value (Svelte's store contract). */
export interface Readable<T> {
  get(): T;
  subscribe(run: (value: T) => void): () => void;
}

/** A "no" is a value. When the server cannot be reached an act is refused with `server:busy`. */
export type Answer<T = undefined> = Promise<T | RefusalReply>;

/**
 * - `locked`: the session lives, but the keys are not in memory: ask for the passphrase.
 * - `keys-missing`: signing up stopped half way: ask for address and passphrase and call `makeKeys`.
 */
export type Status = 'starting' | 'signed-out' | 'locked' | 'keys-missing' | 'signed-in';
export type Connection = 'connecting' | 'connected' | 'offline';

/**
 * - `history-differs`: what the server shows is not what this device saw before.
 * - `key-unknown`: a signature or key is not the one this device knows the other by.
 * - `key-unopened`: one's own copy of the key in force does not open; whoever writes next puts another in its place.
 */
export type SpaceTrouble = 'history-differs' | 'key-unknown' | 'key-unopened';

export interface OwnInvitation {
  readonly id: string;
  readonly kind: InvitationKind;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** To pass on again; null when it could not be opened. */
  readonly link: string | null;
}

export interface OwnReadiness {
  readonly answer: ReadinessAnswer;
  readonly note: string | null;
  readonly answeredAt: Date;
  readonly lastYesAt: Date | null;
}

/** Someone whom one has invited oneself: a supporter, or a neutral whom one has not proposed yet. */
export interface OwnGuest {
  readonly id: string;
  readonly role: GuestRole;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** To pass on; null when it could not be opened. */
  readonly link: string | null;
  /** They said that they would. */
  readonly isTaken: boolean;
  readonly introduction: Introduction | null;
  /** Ids of what one has shown to a supporter. */
  readonly shown: readonly string[];
}

/** Someone proposed as a neutral or sitting as one. */
export interface NeutralState {
  readonly id: string;
  readonly isOwnProposal: boolean;
  readonly introduction: Introduction | null;
  readonly proposedAt: Date;
  readonly admittedAt: Date | null;
  /** What was proposed is word for word what stands here: only then can one say yes to it. */
  readonly areSameWords: boolean;
  /** Both yeses were checked here. */
  readonly isProven: boolean;
  /** One's own no, which nobody else ever sees. */
  readonly declined: boolean;
  readonly earlierWished: boolean;
  readonly earlierOpened: boolean;
}

/** A seat one holds beside the two of a space. */
export interface SeatState {
  readonly id: string;
  readonly role: GuestRole;
  readonly space: string;
  readonly takenAt: Date;
  /** Names of the two as far as one was told; the one who invited first. */
  readonly names: readonly string[];
  readonly introduction: Introduction | null;
  /** A neutral whom both have admitted. */
  readonly isAdmitted: boolean;
}

/** Something to show to one's own supporter. */
export interface ToShow {
  readonly kind: ShownKind;
  readonly id: string;
}

/** What one may read from such a seat. */
export interface SeatItem {
  readonly id: string;
  readonly kind: ShownKind;
  /** Null: could not be opened. */
  readonly text: string | null;
  /** What went with a letter. */
  readonly commitment: Commitment | null;
  readonly author: string | null;
  readonly party: Party | null;
  readonly at: Date;
}

/** What a link for a guest says. */
export interface SeatLinkContent {
  readonly role: GuestRole;
  readonly names: readonly string[];
}

/** Texts are null when they could not be opened. */
export interface SpaceState {
  readonly id: string;
  readonly phase: Phase;
  readonly startedAt: Date;
  readonly openedAt: Date | null;
  readonly own: {
    readonly member: string;
    readonly party: Party;
    readonly introduction: Introduction | null;
    readonly consentedAt: Date | null;
    readonly acknowledgement: string | null;
    readonly readiness: Readonly<Record<ReadinessQuestion, OwnReadiness | null>>;
    readonly invitations: readonly OwnInvitation[];
    readonly reach: OwnReach;
    readonly standing: { readonly pause: Pause | null; readonly ended: Ending | null };
    /** Something was sent while one was away: read it, put it away, or not now. Never how much. */
    readonly somethingWaits: boolean;
    /** When one last came back under new keys. */
    readonly newKeysSince: Date | null;
    readonly guests: readonly OwnGuest[];
  };
  /** Proposed or sitting, as far as one may know. At most one sits. */
  readonly neutrals: readonly NeutralState[];
  /**
   * - `paused`: by oneself; the composer is closed, with one button to come back.
   * - `resting`: by the other; no who, when, why or until. Drafts stay, and so does what waits in the outbox.
   * - `left`: by oneself, for good. `ended`: by the other. Everything stays readable.
   */
  readonly look: Look;
  /** The other, once one may know of them. */
  readonly other: {
    readonly member: string;
    readonly party: Party;
    readonly introduction: Introduction | null;
    /** Where they want it to be seen. */
    readonly reachShown: Pace | null;
    readonly newKeysSince: Date | null;
  } | null;
  readonly otherAcknowledgement: string | null;
  readonly jointReadiness: Readonly<Record<ReadinessQuestion, Date | null>>;
  /** The other came back under new keys, and one could open what was written before to them. Nobody asks for it. */
  readonly canOfferHistory: boolean;
  readonly trouble: SpaceTrouble | null;
}

/** What is inside a link; opened in the browser, without an account. */
export interface LinkContent {
  readonly kind: InvitationKind;
  /** The seat that is free. */
  readonly party: Party;
  readonly words: string;
  readonly inviter: Introduction;
}

export interface ConversationItem {
  readonly id: string;
  readonly mine: boolean;
  /** Null: could not be opened. */
  readonly text: string | null;
  readonly writtenAt: Date;
  /** When Footbridge had it in keeping; never "seen". */
  readonly sentAt: Date | null;
  readonly heldUntil: Date | null;
  readonly hidden: boolean;
  /** From before one came back under new keys: it is kept, and stays closed until its keys turn up. */
  readonly isFromBefore: boolean;
  /** For the two alone, while somebody else sits in the space as well. */
  readonly isForTwo: boolean;
  /** One's own, and a neutral may read it after all. */
  readonly isOpenedTo: boolean;
  /** `waiting`: in the outbox. `refused`: stays here with its text until it is tried again or discarded. */
  readonly state: 'waiting' | 'held' | 'sent' | 'refused';
  readonly refused: RefusalCode | null;
}

export interface Conversation {
  /** Oldest first. */
  readonly items: readonly ConversationItem[];
  readonly hasEarlier: boolean;
  readonly loading: boolean;
}

export interface Draft {
  /** '' when there is none. */
  load(): Promise<string>;
  /** Sealed before it is stored; '' removes it. */
  save(text: string): Promise<void>;
}

/** The letters of one space: those that were handed over, and what is said of them. */
export interface LettersClient {
  readonly state: Readable<LettersState>;
  /** All of them come, opened or not: so opening one asks for nothing. */
  load(): Answer;
  handOver(letter: LetterToHandOver): Answer;
  /** Until it goes. Nobody ever knows of it. */
  takeBack(id: string): Answer;
  /** Remembered here at once, and handed over with the others by `rest`: opening is no request. */
  open(id: string): Promise<void>;
  /** Whoever leaves the letters leaves the same behind, whether or not they opened one. */
  rest(): Promise<void>;
  /** Null takes it back. */
  answer(id: string, answer: LetterAnswer | null): Answer;
  report(id: string, report: Report | null): Answer;
}

/** Boundaries in one space: agreed, declared, and what is said of them. Ids are random (v4), the same when tried again. */
/** Null for both `leavesAt` and `stays`: it would leave at once. */
export interface Held {
  readonly leavesAt: Date | null;
  readonly stays: RefusalCode | null;
  /** The clauses because of which. */
  readonly clauses: readonly string[];
  /** When that may be otherwise; null: not by itself. */
  readonly askAgainAt: Date | null;
}

export interface AgreementsClient {
  readonly state: Readable<AgreementsState>;
  load(): Answer;
  /** What is wrong with a draft first, before it is offered. */
  check(draft: AgreementDraft): Flaw | null;
  /**
   * Offers a version: a first one, or one that amends what stands (a clause that is kept keeps its id). With `answering`
   * it counters the other's version and says what one thinks of each of its clauses.
   */
  offer(
    id: string,
    draft: AgreementDraft,
    answering?: { readonly version: string; readonly answers: Answers },
  ): Answer;
  /** Of clauses the other offers: accepted, declined, talk. Can be changed until one signs. */
  answer(version: string, answers: Answers): Answer;
  /**
   * Signs what was read. For a day nobody else knows.
   * @param passphrase asked for once more; `session:wrong` when it is another one.
   * @param name adopted for signing.
   * @param zone one's own clock (IANA), told to the server alone.
   */
  sign(version: string, signing: { name: string; passphrase: string; zone: string }): Answer;
  /** Takes one's own back while it cools off, without a trace. */
  withdrawSignature(version: string): Answer;
  /** Takes one's own offer back, or declines the other's, openly. */
  stop(version: string): Answer;
  /** What the rules one agreed to keep would make of a message that one sends now. */
  held(): Answer<Held>;
  /** Ends one's own promise, at once. */
  endClause(version: string, clause: string): Answer;
  /** Says, or says anew, a limit about oneself. */
  declare(id: string, words: ClauseWords): Answer;
  /** Says openly that a boundary was crossed. */
  sayCrossed(id: string, crossing: { about: string; what: string; text: string }): Answer;
  /** Shows one's topics as they are now, in place of those shown before; null shows none. */
  showTopics(topics: readonly Topic[] | null): Answer;
  /** Takes back a declared limit or a crossing of one's own, at once. */
  takeBack(saying: string): Answer;
  /** Replies to what the other said; null takes it back. */
  reply(saying: string, reply: { reply: SayingReply; text: string } | null): Answer;
  /** What shows who signed what. Null: both have not signed it, or something does not fit. */
  evidence(version: string): Answer<AgreementEvidence | null>;
}

export interface DialoguesClient {
  readonly state: Readable<DialoguesState>;
  load(): Answer;
  /** Asks for a conversation. Unanswered and declined look the same. */
  propose(proposal: DialogueProposal): Answer;
  /** Does something in one. `dialogue:stale`: something happened meanwhile; look again. */
  move(dialogue: string, move: DialogueMoveInput): Answer;
}

export interface SpaceClient {
  readonly state: Readable<SpaceState>;
  readonly conversation: Readable<Conversation>;
  loadEarlier(): Answer;
  /** Into the outbox: kept here until Footbridge has it, whatever the connection does. */
  write(
    text: string,
    options?: { holdUntil?: Date | null; alsoForNeutral?: boolean },
  ): Answer<{ id: string }>;
  takeBack(id: string): Answer;
  hide(id: string): Answer;
  show(id: string): Answer;
  /** For a refused message. */
  tryAgain(id: string): Promise<void>;
  /** Takes a waiting or refused message out of the outbox. */
  discard(id: string): Promise<void>;
  consent(): Answer;
  introduce(introduction: Introduction): Answer;
  acknowledge(text: string): Answer;
  answerReadiness(question: ReadinessQuestion, answer: ReadinessAnswer, note?: string): Answer;
  invite(invitation: { kind: InvitationKind; words: string }): Answer<{ id: string; link: string }>;
  revokeInvitation(id: string): Answer;
  /** A link for a neutral, or for one's own supporter. */
  inviteGuest(role: GuestRole): Answer<{ id: string; link: string }>;
  /** Ends a guest's seat, or the link for it, at once. */
  endGuest(id: string): Answer;
  /** One's own yes to someone who said that they would; the other is asked. */
  proposeNeutral(id: string): Answer;
  /** The second yes. */
  admitNeutral(id: string): Answer;
  /** Nobody is told. */
  declineNeutral(id: string): Answer;
  /** One's own yes to opening what was written before; with both, its keys are handed over. */
  openEarlier(id: string): Answer;
  /** A copy, to one's own supporter, in place of one from before. Nobody else learns of it. */
  showTo(guest: string, item: ToShow): Answer;
  unshow(guest: string, id: string): Answer;
  /** The neutral may read one's own message that was for the two. */
  letNeutralRead(message: string): Answer;
  /** Holds at once; the other cannot tell. */
  setReach(reach: OwnReach): Answer;
  /** For who is not live: what has arrived since. */
  lookForNew(): Promise<void>;
  /** Nothing ever refuses it but the lack of a connection; again for another kind or time. */
  pause(pause: Pause): Answer;
  resume(): Answer;
  /** For good. `told`: the other sees that it has ended; `untold`: for the other nothing changes. */
  end(ending: Ending): Answer;
  /** Leaves without a word; no link of theirs will bring one into a space with them again, and they cannot tell. */
  block(): Answer;
  /** What was sent while one was away arrives now. */
  readWaiting(): Answer;
  /** It never arrives, and its author cannot tell. */
  putAwayWaiting(): Answer;
  /** Opens what both wrote before to the other, who came back under new keys. For good. */
  offerHistory(): Answer;
  /** Eight words that are the same on both sides; null while the other's keys are not known. */
  wordsToCompare(): Promise<string[] | null>;
  /** Letters that were handed over, one's own and the other's. */
  letters(): Promise<LettersClient>;
  agreements(): Promise<AgreementsClient>;
  /** Structured conversations. */
  dialogues(): Promise<DialoguesClient>;
  /** A private text by name, on this device. */
  draft(name: string): Draft;
  /** All messages that hold every one of the words, newest first; hidden ones left out. */
  search(words: string): Answer<ConversationItem[]>;
}

export interface PageToKeep {
  /** Random (v4): a new page begins with a new one. */
  readonly id: string;
  readonly content: PageContent;
  /** When it was begun, if that is not to be found out from what is kept. */
  readonly writtenAt?: Date;
}

export interface PrivatePage extends PageToKeep {
  readonly writtenAt: Date;
  readonly changedAt: Date;
  /** `waiting`: on this device; Footbridge gets it in the next pause, or with the next connection. */
  readonly state: 'kept' | 'waiting' | 'refused';
  readonly refused: RefusalCode | null;
  /** Written in this visit, and not on another device or earlier. */
  readonly isFromHere: boolean;
}

export interface PagesState {
  /** Newest first. */
  readonly items: readonly PrivatePage[];
  /** There are some that the keys at hand do not open. */
  readonly hasClosed: boolean;
  readonly isLoaded: boolean;
  /** The last try to hand something over did not get through; what waits goes later. */
  readonly isCutOff: boolean;
  /** What was removed last and can be brought back. */
  readonly removed: PrivatePage | null;
}

/** What a person keeps for themselves, with nobody invited. */
export interface PagesClient {
  readonly state: Readable<PagesState>;
  load(): Answer;
  /** Kept on this device, sealed, at once; handed over in a pause, or when there is a connection. */
  keep(page: PageToKeep): Answer;
  /** Hands over what waits without a pause. */
  send(): void;
  remove(id: string): Answer;
  /** Removes all of them for good, with the passphrase. */
  clear(own: { passphrase: string }): Answer;
  bringBack(): Answer;
  /** What was removed cannot be brought back any more. */
  letGo(): void;
}

/** What there is to know about coming back to one's account. */
export interface Regaining {
  /** A reset by mail that somebody asked for, and that can be stopped. */
  readonly reset: { readonly askedAt: Date; readonly opensAt: Date } | null;
  /** Keys of before that nobody has opened yet: what they open is kept, and stays closed. */
  readonly hasClosedKeys: boolean;
}

/** What a mailed link can do now. */
export interface ResetLink {
  readonly opensAt: Date;
  readonly endsAt: Date;
  /** By the server's clock; 0 once it lets one choose a new passphrase. */
  readonly secondsLeft: number;
  readonly isPaused: boolean;
}

/** Coming back with neither passphrase nor code, or making a new code while one still can. */
export interface RegainingClient {
  readonly state: Readable<Regaining>;
  /** Asks the server again. */
  look(): Promise<void>;
  /** Asks for a link by mail. The same answer whether or not there is an account. */
  ask(account: { email: string }): Answer;
  /** Stops a reset that was asked for. */
  stop(): Answer;
  /** @param fragment what follows the # of the mailed link. */
  readLink(fragment: string): Answer<ResetLink>;
  /** Pauses all spaces quietly, without signing in. */
  pause(fragment: string): Answer;
  /** A new passphrase, new keys and a new code. What was written before stays closed. */
  finish(choice: { fragment: string; newPassphrase: string }): Answer<{ recoveryCode: string }>;
  /** A code of before has turned up: what it opened opens again. */
  openFormer(found: { code: string }): Answer;
  /** A new code on paper; the one before opens nothing any more. */
  makeNewCode(own: { passphrase: string }): Answer<{ recoveryCode: string }>;
}

export interface PasskeyState {
  readonly id: string;
  /** Null: could not be opened. */
  readonly name: string | null;
  /** Signing in with it opens one's pages, too. */
  readonly opens: boolean;
  readonly addedAt: Date;
}

export interface FactorsState {
  /** Oldest first. */
  readonly passkeys: readonly PasskeyState[];
  readonly codesOnSince: Date | null;
}

/**
 * Further ways to show who one is, and the address one signs in with. Whatever changes a way in asks for the passphrase
 * once more.
 */
export interface FactorsClient {
  show(): Answer<FactorsState>;
  /** Asks this device for a passkey. `opens`: signing in with it opens one's pages, too. */
  addPasskey(passkey: { name: string; passphrase: string }): Answer<{ opens: boolean }>;
  renamePasskey(passkey: { id: string; name: string }): Answer;
  /** Every other session ends. */
  removePasskey(passkey: { id: string; passphrase: string }): Answer;
  /** Status afterwards: `signed-in`, or `locked` where the passkey does not open one's pages. */
  signInWithPasskey(): Answer;
  /** A secret for an app that shows one-time codes; nothing changes before `turnCodesOn`. */
  beginCodes(own: { passphrase: string }): Answer<{ secret: string; link: string }>;
  /** Every other session ends. */
  turnCodesOn(shown: { code: string }): Answer;
  turnCodesOff(own: { passphrase: string }): Answer;
  /** `confirmed`: mail goes there. */
  showEmail(): Answer<{ email: string; confirmed: boolean }>;
  /** Every other session ends. The former address signs in no more. */
  changeEmail(change: { email: string; passphrase: string }): Answer;
  /** Once more, while the address waits to be confirmed. */
  sendEmailLink(): Answer;
}

export interface Footbridge {
  readonly status: Readable<Status>;
  readonly connection: Readable<Connection>;
  readonly isTrusted: Readable<boolean>;
  readonly spaces: Readable<readonly SpaceState[]>;
  /** False once this browser would not keep something: what is not sent is gone when the page closes. */
  readonly keeps: Readable<boolean>;
  /** False while this device's clock is far from Footbridge's. A moment one chooses still means as long from now. */
  readonly clockIsRight: Readable<boolean>;

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
  takeSeat(fragment: string, introduction: Introduction): Answer<{ seat: string }>;
  /** The seats one holds beside the two of a space. */
  listSeats(): Answer<readonly SeatState[]>;
  /** Oldest first. */
  readSeat(id: string): Answer<readonly SeatItem[]>;
  /** At once, without a reason. */
  leaveSeat(id: string): Answer;
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
