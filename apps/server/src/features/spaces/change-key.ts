import { asAccount, neutrals, spaces, unawaited } from '@footbridge/db';
import { changeKey as decide, isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake, type Told } from '../feed/tell.ts';

interface Proposal {
  readonly space: string;
  readonly epoch: number;
  readonly wraps: readonly { readonly member: string; readonly wrap: string }[];
}

/** Puts a new space key in force, wrapped to everyone who is to read. The first one for a number wins; the same again is fine. */
export async function changeKey(
  context: VerbContext,
  { space, epoch, wraps }: Proposal,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, members, sitting] = await Promise.all([
      spaces.findStanding(tx, space),
      spaces.listMembers(tx, space),
      neutrals.findSitting(tx, space),
    ]);
    if (!standing) return refuse('space:unknown');
    const by = standing.member.id;
    const own = wraps.find(({ member }) => member === by);
    const kept = await spaces.findOwnWrap(tx, by, epoch);
    if (own && kept === own.wrap) return [];
    const parties = members.map(({ id }) => id);
    const readers = sitting ? [...parties, sitting.guestId] : parties;
    const { epoch: from, keyMadeBy: madeBy } = standing.space;
    const proposal = { epoch, by, readers: wraps.map(({ member }) => member) };
    const decision = decide({ ...standing.space, madeBy, readers }, proposal);
    if (isRefusal(decision)) return decision;
    // Putting another key in the place of one that nobody can open is for mishaps, and no way to be quicker for ever.
    const retryAfter = epoch === from + 1 ? 0 : context.shownChanges.take(by);
    if (retryAfter > 0) return { ...refuse('request:too_many'), retryAfter };

    const toParties = wraps.filter(({ member }) => parties.includes(member));
    unawaited(spaces.changeKey(tx, { spaceId: space, from, epoch, madeBy: by }, toParties));
    const toNeutral = wraps.find(({ member }) => member === sitting?.guestId);
    if (toNeutral)
      unawaited(
        neutrals.giveKeys(tx, [{ guestId: toNeutral.member, spaceId: space, epoch, wrap: toNeutral.wrap }]),
      );
    const news = ({ wrap }: { wrap: string }) => ({ kind: 'key:changed', epoch, wrap }) as const;
    const told: Told[] = [];
    for (const one of toParties)
      told.push(...(await tell(tx, space, one === own ? 'own' : 'others', news(one), at)));
    return told;
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
