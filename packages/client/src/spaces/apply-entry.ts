import type {
  FeedEntry,
  GuestView,
  LetterView,
  MessageView,
  NeutralView,
  SpaceView,
} from '@footbridge/contract';
import { end } from '@footbridge/domain';

/** A space as the server last told it, and the newest part of its conversation, oldest first. */
export interface Snapshot {
  readonly space: SpaceView;
  readonly messages: readonly MessageView[];
  /** Those that are known here: all of them once they were asked for. By when they went or will go, newest first. */
  readonly letters: readonly LetterView[];
}

/** The next entry of the feed. A snapshot with all its entries applied equals one fetched afresh. */
export function applyEntry({ space, messages, letters }: Snapshot, entry: FeedEntry): Snapshot {
  const { position, at } = entry;
  const { own } = space;
  const changeSpace = (change: Partial<SpaceView>): Snapshot => ({
    space: { ...space, ...change, position },
    messages,
    letters,
  });
  const changeOwn = (change: Partial<SpaceView['own']>) => changeSpace({ own: { ...own, ...change } });
  const changeStanding = (change: Partial<SpaceView['own']['standing']>, somethingWaits = false) =>
    changeOwn({ standing: { ...own.standing, ...change }, somethingWaits });
  const changeOther = (change: Partial<NonNullable<SpaceView['other']>>) =>
    changeSpace({ other: space.other && { ...space.other, ...change } });
  const changeGuest = (id: string, change: Partial<GuestView>) =>
    changeOwn({ guests: own.guests.map((one) => (one.id === id ? { ...one, ...change } : one)) });
  const changeNeutral = (id: string, change: Partial<NeutralView>, further: Partial<SpaceView> = {}) =>
    changeSpace({
      ...further,
      neutrals: space.neutrals.map((one) => (one.id === id ? { ...one, ...change } : one)),
    });
  const changeMessage = (id: string, change: Partial<MessageView>): Snapshot => ({
    space: { ...space, position },
    messages: messages.map((one) => (one.id === id ? { ...one, ...change } : one)),
    letters,
  });
  const setLetters = (next: readonly LetterView[]): Snapshot => ({
    space: { ...space, position },
    messages,
    letters: next.toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1)),
  });
  const changeLetter = (id: string, change: Partial<LetterView>) =>
    setLetters(letters.map((one) => (one.id === id ? { ...one, ...change } : one)));

  switch (entry.kind) {
    // What was said of boundaries comes when it is asked for; a structured conversation is taken in by whoever has it open.
    case 'space:started':
    case 'space:joined':
    case 'agreement:offered':
    case 'agreement:changed':
    case 'saying:said':
    case 'saying:changed':
    case 'dialogue:proposed':
    case 'dialogue:moved':
      return changeSpace({});
    case 'space:consented':
      return changeOwn({ consentedAt: at });
    case 'space:opened':
      return changeSpace({ phase: 'open', openedAt: at, rekeyDue: true, other: entry.other });
    case 'key:changed': {
      const { epoch, wrap } = entry;
      const keys = [...space.keys.filter((key) => key.epoch !== epoch), { epoch, wrap }];
      return changeSpace({ epoch, rekeyDue: false, keys });
    }
    case 'key:replaced': {
      const { member, publicKeys, replacement, epoch } = entry;
      const changeKeys = <Side extends Pick<SpaceView['own'], 'introduction' | 'replacements'>>(
        side: Side,
      ) => ({
        ...side,
        introduction: { ...side.introduction, publicKeys },
        replacements: [...side.replacements, replacement],
      });
      const isOwn = member === own.member;
      return changeSpace({
        epoch,
        rekeyDue: true,
        own: isOwn ? changeKeys(own) : { ...own, hasOffered: false },
        other: space.other && !isOwn ? changeKeys(space.other) : space.other,
      });
    }
    case 'history:offered':
      return changeOwn({ hasOffered: true });
    case 'history:opened':
      return changeOwn({ opened: [...own.opened, ...entry.opened] });
    case 'introduction:changed': {
      const { member, introduction } = entry;
      if (member === own.member) return changeOwn({ introduction });
      return changeOther({ introduction });
    }
    case 'acknowledgement:written':
      return changeOwn({ acknowledgement: entry.acknowledgement });
    case 'acknowledgement:shared':
      return changeSpace({ otherAcknowledgement: entry.acknowledgement });
    case 'readiness:answered':
      return changeOwn({ readiness: { ...own.readiness, [entry.question]: entry.readiness } });
    case 'readiness:joined':
      return changeSpace({ jointReadiness: { ...space.jointReadiness, [entry.question]: at } });
    case 'invitation:created':
      return changeOwn({ invitations: [...own.invitations, entry.invitation] });
    case 'invitation:revoked':
      return changeOwn({
        invitations: own.invitations.map((one) =>
          one.id === entry.invitation ? { ...one, revokedAt: at } : one,
        ),
      });
    case 'message:held':
      return changeOwn({ held: [...withoutMessage(own.held, entry.message.id), entry.message] });
    case 'message:sent':
      return {
        space: {
          ...space,
          position,
          own: { ...own, held: withoutMessage(own.held, entry.message.id) },
        },
        messages: [...withoutMessage(messages, entry.message.id), entry.message],
        letters,
      };
    case 'message:taken_back':
      return changeOwn({ held: withoutMessage(own.held, entry.message) });
    case 'message:hidden':
      return changeMessage(entry.message, { hidden: true });
    case 'message:shown':
      return changeMessage(entry.message, { hidden: false });
    case 'letter:handed_over':
    case 'letter:delivered':
      return setLetters([...letters.filter(({ id }) => id !== entry.letter.id), entry.letter]);
    case 'letter:taken_back':
      return setLetters(letters.filter(({ id }) => id !== entry.letter));
    case 'letter:sent':
      return changeLetter(entry.letter, { sentAt: at });
    case 'letter:answered':
      return changeLetter(entry.letter, { ownAnswer: entry.answer });
    case 'letter:answer_shown':
      return changeLetter(entry.letter, { answer: entry.answer });
    case 'reach:changed':
      return changeOwn({ reach: entry.reach });
    case 'reach:shown':
      return changeOther({ reachShown: entry.pace });
    case 'space:paused':
      return changeStanding({ pause: entry.pause });
    case 'space:resumed':
      return changeStanding({ pause: null }, entry.somethingWaits);
    case 'space:rested':
      return changeOther({ resting: true });
    case 'space:woken':
      return changeOther({ resting: false });
    case 'space:left':
      return changeStanding(end(own.standing, entry.ending));
    case 'space:ended':
      return changeOther({ resting: false, ended: true });
    case 'message:opened_to':
      return changeMessage(entry.message, { isOpenedTo: true });
    case 'guest:invited':
      return changeOwn({ guests: [...own.guests, entry.guest] });
    case 'guest:taken':
      return changeGuest(entry.guest, { taken: entry.taken });
    case 'guest:gone':
      return changeOwn({ guests: without(own.guests, entry.guest) });
    case 'guest:shown_item':
      return changeGuest(entry.guest, { shown: [...shownTo(own.guests, entry.guest), entry.item] });
    case 'guest:unshown_item':
      return changeGuest(entry.guest, {
        shown: shownTo(own.guests, entry.guest).filter((item) => item !== entry.item),
      });
    case 'neutral:proposed':
      return changeSpace({
        neutrals: [...space.neutrals, entry.neutral],
        own: { ...own, guests: without(own.guests, entry.neutral.id) },
      });
    case 'neutral:declined':
      return changeNeutral(entry.neutral, { declined: true });
    case 'neutral:admitted':
      return changeNeutral(entry.neutral, { admission: entry.admission }, { rekeyDue: true });
    case 'neutral:gone': {
      const gone = space.neutrals.find(({ id }) => id === entry.neutral);
      const rekeyDue = space.rekeyDue || Boolean(gone?.admission);
      return changeSpace({ neutrals: without(space.neutrals, entry.neutral), rekeyDue });
    }
    case 'neutral:earlier_wished':
      return changeNeutral(entry.neutral, { earlierWished: true });
    case 'neutral:earlier_opened':
      return changeNeutral(entry.neutral, { earlierOpenedAt: at });
    case 'neutral:earlier_given':
      return changeNeutral(entry.neutral, {
        given: [
          ...(space.neutrals.find(({ id }) => id === entry.neutral)?.given ?? []),
          ...entry.epochs,
        ].sort((a, b) => a - b),
      });
    case 'waiting:read':
      return changeOwn({ somethingWaits: false });
    case 'waiting:put_away':
      return changeOwn({ somethingWaits: false, putAway: [...own.putAway, ...entry.acts] });
  }
}

const orderOf = ({ id, sentAt, leavesAt }: LetterView) => `${sentAt ?? leavesAt} ${id}`;

const without = <T extends { readonly id: string }>(all: readonly T[], id: string): T[] =>
  all.filter((one) => one.id !== id);

const shownTo = (guests: SpaceView['own']['guests'], id: string): readonly string[] =>
  guests.find((one) => one.id === id)?.shown ?? [];

const withoutMessage = (messages: readonly MessageView[], id: string) =>
  messages.filter((one) => one.id !== id);
