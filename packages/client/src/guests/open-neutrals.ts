import type { NeutralView, SignedAct } from '@footbridge/contract';
import { neutralText } from '@footbridge/domain';
import { verifyAct } from '@footbridge/record';
import type { Context } from '../context.ts';
import { parse } from '../sealing/parse.ts';
import { asSigned, openSigned } from '../spaces/act.ts';
import { checkIntroduction } from '../spaces/check-introduction.ts';
import { areSameKeys } from '../spaces/introduction.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { KnownNeutral, ProposalText } from './known-neutral.ts';

export const openNeutrals = (context: Context, live: LiveSpace): Promise<KnownNeutral[]> =>
  Promise.all(live.snapshot.space.neutrals.map((view) => openNeutral(context, live, view)));

export async function openNeutral(
  context: Context,
  live: LiveSpace,
  view: NeutralView,
): Promise<KnownNeutral> {
  const signingKey = keysAt(context, live, view.by, view.sealed.epoch)?.signing;
  const text =
    isOfTheTwo(live, view.by) && signingKey
      ? await openSigned(
          live.keys,
          { author: view.by, sealed: view.sealed, act: view.act },
          { act: 'neutral:admit', envelope: 'proposal', item: view.id },
          signingKey,
        )
      : null;
  const proposal = text === null ? null : read(text, view);
  return { view, proposal, isProven: proposal !== null && (await isAdmitted(context, live, view)) };
}

const isOfTheTwo = ({ snapshot: { space } }: LiveSpace, member: string) =>
  [space.own.member, space.other?.member].includes(member);

function read(text: string, { publicKeys }: NeutralView): ProposalText | null {
  const content = parse(text) as ProposalText | null;
  const { words, introduction, publicKeys: told } = content ?? {};
  const isWhole =
    typeof words === 'string' &&
    introduction &&
    !checkIntroduction(introduction) &&
    told &&
    areSameKeys(told, publicKeys);
  return isWhole ? content : null;
}

/** The second yes is the other's, and to the very same: text, salt and all. */
async function isAdmitted(context: Context, live: LiveSpace, view: NeutralView): Promise<boolean> {
  const { admission } = view;
  if (!admission || admission.by === view.by || !isOfTheTwo(live, admission.by)) return false;
  const signingKey = keysAt(context, live, admission.by, admission.firstEpoch - 1)?.signing;
  return Boolean(
    signingKey &&
    isSameWord(admission.act, view.act) &&
    (await verifyAct(asSigned(live.id, admission.by, admission.act), signingKey)),
  );
}

const isSameWord = (one: SignedAct, other: SignedAct) =>
  one.kind === other.kind &&
  one.item === other.item &&
  one.commitment === other.commitment &&
  one.envelopeHash === other.envelopeHash;

/** What was proposed is what stands on the screen here. */
export const areOwnWords = ({ proposal }: KnownNeutral): boolean => proposal?.words === neutralText;
