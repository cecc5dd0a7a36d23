import type { AcknowledgementView, InvitationView, ReplacementView, SpaceView } from '@footbridge/contract';
import { look, nothingShown } from '@footbridge/domain';
import { openOwn } from '../account/held-keys.ts';
import { describeNeutral } from '../guests/describe-neutral.ts';
import { openGuests } from '../guests/open-guests.ts';
import type { Context } from '../context.ts';
import type { OwnInvitation, OwnReadiness, SpaceState } from './space.ts';
import { openSigned } from './act.ts';
import { openIntroduction } from './introduction.ts';
import type { LiveSpace } from './live-space.ts';
import { epochsBefore } from './epochs-before.ts';
import { keysAt } from './replaced-keys.ts';

type Introduced = Pick<SpaceView['own'], 'member' | 'introduction'>;

const lastOf = (replacements: readonly ReplacementView[]) => toDate(replacements.at(-1)?.at ?? null);
const toDate = (instant: string | null) => (instant === null ? null : new Date(instant));

/** To oneself, in a space: notes and copies of links. */
export const ownBinding = (
  { id, own }: Pick<SpaceView, 'id'> & { own: Pick<SpaceView['own'], 'member'> },
  item: string,
  kind: 'invitation' | 'readiness-note',
) => ({ space: id, item, author: own.member, kind, epoch: 0 });

/**
 * What a space holds, in plain text. What cannot be opened is null; the rest is there all the same.
 * @param isKnown whether the other is who this device knows.
 */
export async function describeSpace(
  context: Context,
  live: LiveSpace,
  isKnown: boolean,
): Promise<SpaceState> {
  const { keys, trouble } = live;
  const view = live.snapshot.space;
  const { own } = view;

  const acknowledgement = async (one: AcknowledgementView | null, author: string | undefined) => {
    const signingKey = one && keysAt(context, live, one.member, one.sealed.epoch)?.signing;
    return one && signingKey !== undefined && signingKey !== null && one.member === author
      ? openSigned(
          keys,
          { ...one, author },
          { act: 'acknowledgement:write', envelope: 'acknowledgement', item: author },
          signingKey,
        )
      : null;
  };

  const introduction = async ({ member, introduction: told }: Introduced) =>
    (await openIntroduction(keys, member, told))?.introduction ?? null;

  const readiness = async (question: 'willing' | 'accountable'): Promise<OwnReadiness | null> => {
    const one = own.readiness[question];
    return (
      one && {
        answer: one.answer,
        note: one.note && (await openOwn(context, ownBinding(view, question, 'readiness-note'), one.note)),
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
    link: await openOwn(context, ownBinding(view, one.id, 'invitation'), ownCopy),
  });

  return {
    id: view.id,
    phase: view.phase,
    startedAt: new Date(view.startedAt),
    openedAt: toDate(view.openedAt),
    own: {
      member: own.member,
      party: own.party,
      introduction: await introduction(own),
      consentedAt: toDate(own.consentedAt),
      acknowledgement: await acknowledgement(own.acknowledgement, own.member),
      readiness: { willing: await readiness('willing'), accountable: await readiness('accountable') },
      invitations: await Promise.all(own.invitations.map(invitation)),
      reach: own.reach,
      standing: {
        pause: own.standing.pause && { ...own.standing.pause, until: toDate(own.standing.pause.until) },
        ended: own.standing.ended,
      },
      somethingWaits: own.somethingWaits,
      guests: await openGuests(context, live),
      newKeysSince: lastOf(own.replacements),
    },
    neutrals: live.neutrals.map((neutral) => describeNeutral(live, neutral)),
    look: look(own.standing, view.other ?? nothingShown),
    other: view.other && {
      member: view.other.member,
      party: view.other.party,
      introduction: isKnown ? await introduction(view.other) : null,
      reachShown: view.other.reachShown,
      newKeysSince: lastOf(live.othersReplacements),
    },
    otherAcknowledgement: await acknowledgement(view.otherAcknowledgement, view.other?.member),
    jointReadiness: {
      willing: toDate(view.jointReadiness.willing),
      accountable: toDate(view.jointReadiness.accountable),
    },
    canOfferHistory: isKnown && !own.hasOffered && epochsBefore(live).length > 0,
    trouble,
  };
}
