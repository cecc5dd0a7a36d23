import type {
  Ending,
  Envelope,
  GuestRole,
  InvitationKind,
  LetterPace,
  Pace,
  PauseKind,
  Phase,
  ReadinessAnswer,
  ReadinessQuestion,
} from '@footbridge/domain';
import { sql } from 'drizzle-orm';
import type { SignedAct } from '../schema/acts.ts';
import type { acknowledgements } from '../schema/spaces.ts';
import type { Transaction } from '../transaction.ts';
import type { MemberRow } from './spaces.ts';

/** A space as its reader may know it, in one statement, so that everything is as of `position`. Times are strings. */
export interface SpaceRow extends Record<string, unknown> {
  readonly id: string;
  readonly phase: Phase;
  readonly startedAt: string;
  readonly openedAt: string | null;
  readonly epoch: number;
  readonly rekeyDue: boolean;
  readonly position: number;
  readonly keys: { epoch: number; wrap: string }[];
  readonly consentedAt: string | null;
  readonly own: MemberRow;
  readonly other: MemberRow | null;
  /** What one knows of the other's name and sentence while something newer waits; null when nothing does. */
  readonly knownIntroduction: {
    readonly sealed: { readonly epoch: number; readonly envelope: Envelope };
    readonly act: SignedAct;
  } | null;
  readonly knownSentence: {
    readonly acknowledgement: {
      readonly member: string;
      readonly sealed: { readonly epoch: number; readonly envelope: Envelope };
      readonly act: SignedAct;
    } | null;
  } | null;
  readonly acknowledgements: (typeof acknowledgements.$inferSelect)[];
  readonly readiness: {
    question: ReadinessQuestion;
    answer: ReadinessAnswer;
    note: Envelope | null;
    answeredAt: string;
    lastYesAt: string | null;
  }[];
  readonly joint: { question: ReadinessQuestion; joinedAt: string }[];
  readonly invitations: {
    id: string;
    kind: InvitationKind;
    createdAt: string;
    expiresAt: string;
    revokedAt: string | null;
    ownCopy: Envelope;
  }[];
  readonly reach: {
    pace: Pace;
    quietFrom: string | null;
    quietTo: string | null;
    quietZone: string | null;
    letters: LetterPace;
    live: boolean;
  }[];
  readonly standing: {
    pauseKind: PauseKind | null;
    pauseUntil: string | null;
    ended: Ending | null;
  }[];
  readonly shown: { memberId: string; pace: Pace | null; resting: boolean; ended: boolean }[];
  /** Something waits for one's own word. */
  readonly waits: boolean;
  readonly putAway: string[];
  /** Of both sides, oldest first. */
  readonly replacements: {
    memberId: string;
    agreement: string;
    signing: string;
    epoch: number;
    at: string;
    act: SignedAct;
  }[];
  /** Handed over by the other. */
  readonly opened: { epoch: number; wrap: string; ofTwo: string | null }[];
  /** When one last handed something over. */
  readonly offeredAt: string | null;
  readonly held: {
    id: string;
    epoch: number;
    envelope: Envelope;
    act: SignedAct;
    writtenAt: string;
    heldUntil: string;
    position: number;
    itemKeys: Readonly<Record<string, string>> | null;
  }[];
  /** Whom one has invited oneself. */
  readonly guests: {
    id: string;
    role: GuestRole;
    createdAt: string;
    expiresAt: string;
    ownCopy: Envelope;
    agreementKey: string | null;
    signingKey: string | null;
    introduction: Envelope | null;
    shown: string[];
  }[];
  readonly neutrals: {
    id: string;
    by: string;
    proposedAt: string;
    agreementKey: string;
    signingKey: string;
    epoch: number;
    envelope: Envelope;
    act: SignedAct;
    admittedBy: string | null;
    admittedAt: string | null;
    admittingAct: SignedAct | null;
    firstEpoch: number | null;
    declined: boolean;
    earlierWished: boolean;
    earlierOpenedAt: string | null;
    given: number[];
  }[];
}

const memberAsJson = sql`json_build_object('id', member.id, 'party', member.party,
  'agreementKey', member.agreement_key, 'signingKey', member.signing_key,
  'introductionEpoch', member.introduction_epoch, 'introduction', member.introduction,
  'introductionAct', member.introduction_act)`;

/** @param spaceId one space, or null for all of one's own, oldest first. */
export const read = async (tx: Transaction, spaceId: string | null): Promise<SpaceRow[]> =>
  tx.execute<SpaceRow>(sql`
    select space.id, space.phase, to_json(space.started_at) as "startedAt", to_json(space.opened_at) as "openedAt",
           space.epoch, space.rekey_due as "rekeyDue", counter.position::int as position,
           (select ${memberAsJson} from app.member where member.id = seat.member_id) as own,
           (select ${memberAsJson} from app.member
             where member.space_id = space.id and member.id <> seat.member_id) as other,
           (select coalesce(entry.detail -> 'introduction', entry.detail #> '{other,introduction}')
              from app.feed_entry entry
             where entry.member_id = seat.member_id
               and entry.kind in ('introduction:changed', 'space:opened')
               and entry.detail ->> 'member' is distinct from seat.member_id::text
               and exists (select from app.waiting where waiting.member_id = seat.member_id
                            and waiting.kind = 'introduction:changed')
             order by entry.position desc limit 1) as "knownIntroduction",
           (select json_build_object('acknowledgement',
                     (select entry.detail -> 'acknowledgement' from app.feed_entry entry
                       where entry.member_id = seat.member_id and entry.kind = 'acknowledgement:shared'
                       order by entry.position desc limit 1))
             where exists (select from app.waiting where waiting.member_id = seat.member_id
                            and waiting.kind = 'acknowledgement:shared')) as "knownSentence",
           to_json(seat.consented_at) as "consentedAt",
           array(select json_build_object('epoch', key.epoch, 'wrap', key.wrap)
                   from app.space_key_wrap key where key.member_id = seat.member_id order by key.epoch) as keys,
           array(select json_build_object('memberId', written.member_id, 'epoch', written.epoch,
                   'envelope', written.envelope, 'act', written.act)
                   from app.acknowledgement written where written.space_id = space.id) as acknowledgements,
           array(select json_build_object('question', own.question, 'answer', own.answer, 'note', own.note,
                   'answeredAt', own.answered_at, 'lastYesAt', own.last_yes_at)
                   from app.readiness own where own.member_id = seat.member_id) as readiness,
           array(select json_build_object('question', joint.question, 'joinedAt', joint.joined_at)
                   from app.joint_readiness joint where joint.space_id = space.id) as joint,
           array(select json_build_object('id', link.id, 'kind', link.kind, 'createdAt', link.created_at,
                   'expiresAt', link.expires_at, 'revokedAt', link.revoked_at, 'ownCopy', link.own_copy)
                   from app.invitation link where link.member_id = seat.member_id
                  order by link.created_at, link.id) as invitations,
           array(select json_build_object('pace', own.pace, 'quietFrom', own.quiet_from, 'quietTo', own.quiet_to,
                   'quietZone', own.quiet_zone, 'letters', own.letters, 'live', own.live)
                   from app.reach own where own.member_id = seat.member_id) as reach,
           array(select json_build_object('pauseKind', own.pause_kind, 'pauseUntil', own.pause_until,
                   'ended', own.ended)
                   from app.standing own where own.member_id = seat.member_id) as standing,
           array(select json_build_object('memberId', shown.member_id, 'pace', shown.pace,
                   'resting', shown.resting, 'ended', shown.ended)
                   from app.shown where shown.space_id = space.id) as shown,
           exists (select from app.waiting where waiting.member_id = seat.member_id
                     and waiting.until is null and waiting.put_away_at is null) as waits,
           array(select waiting.act_hash from app.waiting
                  where waiting.member_id = seat.member_id and waiting.put_away_at is not null
                    and waiting.act_hash is not null
                  order by waiting.since, waiting.written_position) as "putAway",
           array(select json_build_object('memberId', replaced.member_id, 'agreement', replaced.former_agreement,
                   'signing', replaced.former_signing, 'epoch', replaced.epoch, 'at', replaced.replaced_at,
                   'act', replaced.act)
                   from app.key_replacement replaced where replaced.space_id = space.id
                  order by replaced.epoch) as replacements,
           array(select json_build_object('epoch', opened.epoch, 'wrap', opened.wrap, 'ofTwo', opened.of_two)
                   from app.opened_key opened where opened.member_id = seat.member_id
                  order by opened.opened_at, opened.epoch) as opened,
           (select to_json(max(given.opened_at)) from app.opened_key given
             where given.giver_id = seat.member_id) as "offeredAt",
           array(select json_build_object('id', held.id, 'epoch', held.epoch, 'envelope', held.envelope,
                   'act', held.act, 'writtenAt', held.written_at, 'heldUntil', held.held_until,
                   'position', held.first_position, 'itemKeys', held.item_keys)
                   from app.message held
                  where held.space_id = space.id and held.author_id = seat.member_id
                    and held.sent_at is null and held.taken_back_at is null
                  order by held.first_position) as held,
           array(select json_build_object('id', guest.id, 'role', guest.role, 'createdAt', link.created_at,
                   'expiresAt', link.expires_at, 'ownCopy', link.own_copy, 'agreementKey', guest.agreement_key,
                   'signingKey', guest.signing_key, 'introduction', guest.introduction,
                   'shown', array(select shown_item.item_id from app.shown_item
                                   where shown_item.guest_id = guest.id
                                   order by shown_item.shown_at, shown_item.item_id))
                   from app.guest join app.guest_link link on link.guest_id = guest.id
                  where guest.host_id = seat.member_id
                  order by link.created_at, guest.id) as guests,
           array(select json_build_object('id', guest.id, 'by', proposal.member_id,
                   'proposedAt', proposal.proposed_at, 'agreementKey', guest.agreement_key,
                   'signingKey', guest.signing_key, 'epoch', proposal.epoch, 'envelope', proposal.envelope,
                   'act', proposal.act, 'admittedBy', neutral.member_id, 'admittedAt', neutral.admitted_at,
                   'admittingAct', neutral.act, 'firstEpoch', neutral.first_epoch,
                   'declined', exists (select from app.declined
                     where declined.guest_id = guest.id and declined.member_id = seat.member_id),
                   'earlierWished', exists (select from app.earlier_wish wish
                     where wish.guest_id = guest.id and wish.member_id = seat.member_id),
                   'earlierOpenedAt', neutral.earlier_opened_at,
                   'given', array(select key.epoch from app.guest_key_wrap key
                     where key.guest_id = guest.id and key.epoch < neutral.first_epoch order by key.epoch))
                   from app.proposal join app.guest on guest.id = proposal.guest_id
                   left join app.neutral on neutral.guest_id = guest.id
                  where proposal.space_id = space.id
                    and not exists (select from app.waiting where waiting.member_id = seat.member_id
                          and to_jsonb(waiting) #>> '{detail,neutral,id}' = guest.id::text)
                  order by proposal.proposed_at, guest.id) as neutrals
      from app.seat
      join app.space on space.id = seat.space_id
      join app.feed_counter counter on counter.member_id = seat.member_id
     where seat.account_id = (select app.account_id())
       and seat.space_id = coalesce(${spaceId}::uuid, seat.space_id)
     order by space.started_at, space.id`);
