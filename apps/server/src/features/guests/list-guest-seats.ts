import type { GuestSeatView } from '@footbridge/contract';
import { asAccount, neutrals } from '@footbridge/db';
import type { Envelope } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { introductionView } from '../spaces/introduction-view.ts';

/** The seats one holds beside the two of a space, oldest first. */
export async function listGuestSeats({ actor, database }: VerbContext): Promise<{ seats: GuestSeatView[] }> {
  const rows = await asAccount(database, actor.accountId, neutrals.listSeats);
  const seats = rows.map(({ takenAt, note, members, ...seat }) => ({
    ...seat,
    takenAt: new Date(takenAt).toISOString(),
    note: note as Envelope,
    members: members.map((member) => ({
      member: member.id,
      party: member.party,
      introduction: introductionView({ ...member, introduction: member.introduction as Envelope }),
    })),
  }));
  return { seats };
}
