import type { AcknowledgementView, InvitationView, SpaceView } from '@footbridge/contract';
import { look, nothingShown } from '@footbridge/domain';
import type { AccountKeys } from '../sealing/AccountKeys.ts';
import type { SpaceKeys } from '../sealing/SpaceKeys.ts';
import type { Introduction, OwnInvitation, OwnReadiness, SpaceState, SpaceTrouble } from '../types.ts';
import { openSigned } from './act.ts';
import { openIntroduction } from './introduction.ts';

const toDate = (instant: string | null) => (instant === null ? null : new Date(instant));

/** To oneself, in a space: notes and copies of links. */
export const ownBinding = (
  { id, own }: Pick<SpaceView, 'id'> & { own: Pick<SpaceView['own'], 'member'> },
  item: string,
  kind: 'invitation' | 'readiness-note',
) => ({ space: id, item, author: own.member, kind, epoch: 0 });

/** What a space holds, in plain text. What cannot be opened is null; the rest is there all the same. */
export async function describeSpace(
  view: SpaceView,
  account: AccountKeys,
  keys: SpaceKeys,
  other: Introduction | null,
  signingKeyOfOther: string | undefined,
  trouble: SpaceTrouble | null,
): Promise<SpaceState> {
  const { own } = view;

  const acknowledgement = async (
    one: AcknowledgementView | null,
    author: string | undefined,
    signingKey?: string,
  ) =>
    one && signingKey !== undefined && one.member === author
      ? openSigned(
          keys,
          { ...one, author },
          { act: 'acknowledgement:write', envelope: 'acknowledgement', item: author },
          signingKey,
        )
      : null;

  const readiness = async (question: 'willing' | 'accountable'): Promise<OwnReadiness | null> => {
    const one = own.readiness[question];
    return (
      one && {
        answer: one.answer,
        note: one.note && (await account.openToSelf(ownBinding(view, question, 'readiness-note'), one.note)),
        answeredAt: new Date(one.answeredAt),
        lastYesAt: toDate(one.lastYesAt),
      }
    );
  };

  const invitation = async ({ ownCopy, ...one }: InvitationView): Promise<OwnInvitation> => ({
    id: one.id,
    kind: one.kind,
    createdAt: new Date(one.createdAt),
    expiresAt: new Date(one.expiresAt),
    revokedAt: toDate(one.revokedAt),
    link: await account.openToSelf(ownBinding(view, one.id, 'invitation'), ownCopy),
  });

  return {
    id: view.id,
    phase: view.phase,
    startedAt: new Date(view.startedAt),
    openedAt: toDate(view.openedAt),
    own: {
      member: own.member,
      party: own.party,
      introduction: (await openIntroduction(keys, own.member, own.introduction))?.introduction ?? null,
      consentedAt: toDate(own.consentedAt),
      acknowledgement: await acknowledgement(own.acknowledgement, own.member, account.publicKeys.signing),
      readiness: { willing: await readiness('willing'), accountable: await readiness('accountable') },
      invitations: await Promise.all(own.invitations.map(invitation)),
      reach: own.reach,
      standing: {
        pause: own.standing.pause && { ...own.standing.pause, until: toDate(own.standing.pause.until) },
        ended: own.standing.ended,
      },
      somethingWaits: own.somethingWaits,
    },
    look: look(own.standing, view.other ?? nothingShown),
    other: view.other && {
      member: view.other.member,
      party: view.other.party,
      introduction: other,
      reachShown: view.other.reachShown,
    },
    otherAcknowledgement: await acknowledgement(
      view.otherAcknowledgement,
      view.other?.member,
      signingKeyOfOther,
    ),
    jointReadiness: {
      willing: toDate(view.jointReadiness.willing),
      accountable: toDate(view.jointReadiness.accountable),
    },
    trouble,
  };
}
