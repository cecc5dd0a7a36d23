import { isSignedByBoth } from '@footbridge/domain';
import { History } from '@footbridge/record';
import type { Context } from '../context.ts';
import { asSigned, hashAct, openProven } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { signedIn } from '../context.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { AgreementEvidence, Proof } from './agreement.ts';
import type { LiveAgreements } from './live-agreements.ts';

/** Everything that shows who signed a version, as this device has checked it. */
export async function evidence(
  context: Context,
  live: LiveSpace,
  agreements: LiveAgreements,
  id: string,
): Promise<AgreementEvidence | null> {
  const version = agreements.versions.find((one) => one.id === id);
  const document = agreements.opened.get(id)?.document;
  if (!version || !document || !isSignedByBoth(version)) return null;
  const signatures = agreements.said.flatMap(({ id: said, by, act, content }): Proof[] => {
    const opened = agreements.opened.get(said)?.opened;
    const isOfThis = content.kind === 'signed' && content.version === id;
    return isOfThis && act && opened
      ? [{ act: asSigned(live.id, by, act), ...wordsOf(opened), at: content.signedAt }]
      : [];
  });
  const introductions = await introductionsOf(context, live, version.offeredAt.toISOString());
  if (signatures.length !== 2 || !introductions) return null;
  return {
    document,
    signatures,
    introductions,
    replacements: replacementsOf(context, live),
    heads: await headsOf(live, agreements),
  };
}

const wordsOf = ({ salt, text }: { salt: string; text: string }) => ({ salt, text });

/** @param at they are told without a time of their own: of the two, the version came later. */
async function introductionsOf(context: Context, live: LiveSpace, at: string): Promise<Proof[] | null> {
  const { own, other } = live.snapshot.space;
  const proofs: Proof[] = [];
  for (const side of [own, ...(other ? [other] : [])]) {
    const { member, introduction } = side;
    const key = keysAt(context, live, member, introduction.sealed.epoch)?.signing;
    const expected = { act: 'member:introduce', envelope: 'introduction', item: member } as const;
    const opened = key && (await openProven(live.keys, { author: member, ...introduction }, expected, key));
    if (opened) proofs.push({ act: asSigned(live.id, member, introduction.act), ...wordsOf(opened), at });
  }
  return proofs.length === 2 ? proofs : null;
}

function replacementsOf(context: Context, live: LiveSpace): Proof[] {
  const { own, other } = live.snapshot.space;
  const sides = [
    { member: own.member, line: live.ownReplacements, present: signedIn(context).keys.publicKeys },
    { member: other?.member ?? '', line: live.othersReplacements, present: live.keysOfOther },
  ];
  return sides
    .flatMap(({ member, line, present }) =>
      line.flatMap(({ former, act, at }, index) => {
        const next = line[index + 1]?.former ?? present;
        if (!next) return [];
        // What `commitToKeys` commits to: nothing in it is private, so there is no salt.
        const text = [former.agreement, former.signing, next.agreement, next.signing].join('\n');
        return [{ act: asSigned(live.id, member, act), salt: '', text, at }];
      }),
    )
    .toSorted((one, other_) => (one.at < other_.at ? -1 : 1));
}

async function headsOf(live: LiveSpace, { said }: LiveAgreements): Promise<string[]> {
  const history = new History();
  for (const { by, act } of said) {
    if (act) history.add(await hashAct(live.id, by, act), act.parents);
  }
  return [...history.heads, ...live.history.heads];
}
