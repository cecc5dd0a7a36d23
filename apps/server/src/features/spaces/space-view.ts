import type {
  AcknowledgementView,
  GuestView,
  NeutralView,
  ReplacementView,
  SpaceView,
} from '@footbridge/contract';
import type { spaces, spaceRows } from '@footbridge/db';
import { reachAtFirst, type ReadinessQuestion } from '@footbridge/domain';
import { otherView } from './other-view.ts';
import { introductionView } from './introduction-view.ts';

/** PostgreSQL's own spelling of a time, as the contract spells it. */
const instant = (text: string) => new Date(text).toISOString();
const instantOrNull = (text: string | null) => text && instant(text);

/** A space as one member may see it. What they may not know is not in the row. */
export function spaceView(row: spaceRows.SpaceRow): SpaceView {
  const { own, other } = row;
  return {
    id: row.id,
    phase: row.phase,
    startedAt: instant(row.startedAt),
    openedAt: instantOrNull(row.openedAt),
    position: row.position,
    epoch: row.epoch,
    rekeyDue: row.rekeyDue,
    keys: row.keys,
    own: {
      member: own.id,
      party: own.party,
      consentedAt: instantOrNull(row.consentedAt),
      introduction: introductionView(own),
      acknowledgement: acknowledgementOf(row, own.id),
      readiness: { willing: ownReadiness(row, 'willing'), accountable: ownReadiness(row, 'accountable') },
      invitations: row.invitations.map((link) => ({
        ...link,
        createdAt: instant(link.createdAt),
        expiresAt: instant(link.expiresAt),
        revokedAt: instantOrNull(link.revokedAt),
      })),
      held: row.held.map(({ epoch, envelope, itemKeys, ...held }) => ({
        ...held,
        author: own.id,
        sealed: { epoch, envelope },
        writtenAt: instant(held.writtenAt),
        sentAt: null,
        heldUntil: instant(held.heldUntil),
        hidden: false,
        itemKey: itemKeys?.[own.id] ?? null,
        isOpenedTo: false,
      })),
      guests: row.guests.map(guestView),
      reach: ownReach(row),
      ...ownStanding(row),
      putAway: row.putAway,
      replacements: replacementsOf(row, own.id),
      opened: row.opened,
      hasOffered: hasOffered(row),
    },
    other: other
      ? otherView(
          asKnown(row, other),
          row.shown.find(({ memberId }) => memberId === other.id),
          replacementsOf(row, other.id),
        )
      : null,
    neutrals: row.neutrals.map(neutralView),
    otherAcknowledgement: row.knownSentence
      ? row.knownSentence.acknowledgement
      : other && acknowledgementOf(row, other.id),
    jointReadiness: { willing: joinedAt(row, 'willing'), accountable: joinedAt(row, 'accountable') },
  };
}

/** By the name that has reached one: a newer one may still wait. */
function asKnown(
  { knownIntroduction: known }: spaceRows.SpaceRow,
  other: spaces.MemberRow,
): spaces.MemberRow {
  if (!known) return other;
  const { sealed, act } = known;
  return {
    ...other,
    introductionEpoch: sealed.epoch,
    introduction: sealed.envelope,
    introductionAct: act,
  };
}

function guestView(row: spaceRows.SpaceRow['guests'][number]): GuestView {
  const { agreementKey: agreement, signingKey: signing, introduction, ...guest } = row;
  const taken =
    agreement && signing && introduction ? { publicKeys: { agreement, signing }, introduction } : null;
  return { ...guest, createdAt: instant(row.createdAt), expiresAt: instant(row.expiresAt), taken };
}

function neutralView(row: spaceRows.SpaceRow['neutrals'][number]): NeutralView {
  const { admittedBy: by, admittedAt, admittingAct: act, firstEpoch } = row;
  return {
    id: row.id,
    by: row.by,
    proposedAt: instant(row.proposedAt),
    publicKeys: { agreement: row.agreementKey, signing: row.signingKey },
    sealed: { epoch: row.epoch, envelope: row.envelope },
    act: row.act,
    admission:
      by && admittedAt && act && firstEpoch ? { by, act, at: instant(admittedAt), firstEpoch } : null,
    declined: row.declined,
    earlierWished: row.earlierWished,
    earlierOpenedAt: instantOrNull(row.earlierOpenedAt),
    given: row.given,
  };
}

const replacementsOf = ({ replacements }: spaceRows.SpaceRow, member: string): ReplacementView[] =>
  replacements
    .filter(({ memberId }) => memberId === member)
    .map(({ agreement, signing, epoch, at, act }) => ({
      former: { agreement, signing },
      epoch,
      at: instant(at),
      act,
    }));

/** What was handed over to keys that were replaced since is handed over to nobody. */
function hasOffered({ own, replacements, offeredAt }: spaceRows.SpaceRow): boolean {
  const last = replacements.findLast(({ memberId }) => memberId !== own.id);
  return Boolean(last && offeredAt && instant(offeredAt) >= instant(last.at));
}

function ownReach({ own, reach: [reach], shown }: spaceRows.SpaceRow): SpaceView['own']['reach'] {
  if (!reach) return reachAtFirst;
  const { pace, quietFrom: from, quietTo: to, quietZone: zone, letters, live } = reach;
  const isShown = shown.some(({ memberId, pace: seen }) => memberId === own.id && seen !== null);
  const quietHours = from && to && zone ? { from, to, zone } : null;
  return { pace, quietHours, letters, live, shown: isShown };
}

/** That something waits is said to someone who is there, and to nobody who is away. */
function ownStanding({ standing: [row], waits }: spaceRows.SpaceRow) {
  const { pauseKind: kind = null, pauseUntil = null, ended = null } = row ?? {};
  const pause = kind && { kind, until: instantOrNull(pauseUntil) };
  return { standing: { pause, ended }, somethingWaits: waits && !pause && !ended };
}

function acknowledgementOf(row: spaceRows.SpaceRow, member: string): AcknowledgementView | null {
  const written = row.acknowledgements.find(({ memberId }) => memberId === member);
  if (!written) return null;
  return { member, sealed: { epoch: written.epoch, envelope: written.envelope }, act: written.act };
}

function ownReadiness(row: spaceRows.SpaceRow, question: ReadinessQuestion) {
  const own = row.readiness.find((one) => one.question === question);
  if (!own) return null;
  const { answer, note, answeredAt, lastYesAt } = own;
  return { answer, note, answeredAt: instant(answeredAt), lastYesAt: instantOrNull(lastYesAt) };
}

function joinedAt(row: spaceRows.SpaceRow, question: ReadinessQuestion): string | null {
  const joint = row.joint.find((one) => one.question === question);
  return joint ? instant(joint.joinedAt) : null;
}
