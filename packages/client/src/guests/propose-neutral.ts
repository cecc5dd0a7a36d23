import { endpoints, type RefusalReply } from '@footbridge/contract';
import { neutralText } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { signAct } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { underCurrentKey } from '../spaces/under-current-key.ts';
import { openGuests } from './open-guests.ts';
import type { ProposalText } from './known-neutral.ts';

/** The first yes: to these words, and to the person with these keys who took the seat. */
export async function proposeNeutral(
  context: Context,
  live: LiveSpace,
  guest: string,
): Promise<RefusalReply | undefined> {
  const { own } = live.snapshot.space;
  const author = own.member;
  return underCurrentKey(context, live, async () => {
    const { introduction = null, statement = null } =
      (await openGuests(context, live)).find(({ id }) => id === guest) ?? {};
    const taken = own.guests.find(({ id }) => id === guest)?.taken;
    if (!taken || !introduction) return { refused: 'guest:unknown' };
    const { publicKeys } = taken;
    const proposal: ProposalText = {
      words: neutralText,
      introduction,
      publicKeys,
      ...(statement && { statement }),
    };
    const { sealed, commitment } = await live.keys.seal(
      { item: guest, author, kind: 'proposal' },
      JSON.stringify(proposal),
    );
    const act = await signAct(signedIn(context).keys, {
      space: live.id,
      author,
      kind: 'neutral:admit',
      item: guest,
      parents: [],
      commitment,
      envelope: sealed.envelope,
    });
    return context.call(endpoints.neutrals.propose, {
      params: { space: live.id, guest },
      body: { sealed, act },
    });
  });
}
