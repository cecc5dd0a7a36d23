import type { IntroductionView, PublicKeys, ReplacementView } from '@footbridge/contract';
import type { Party } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { hashAct, openProven } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { Introduction } from '../spaces/naming.ts';
import type { ExportedMember } from './export-file.ts';
import { exportText } from './export-text.ts';

/** Those one may know of, with the keys this device knows them by, and not those the server tells. */
export async function exportMembers(
  context: Context,
  live: LiveSpace,
  recorded: ReadonlySet<string>,
): Promise<ExportedMember[]> {
  const { own, other } = live.snapshot.space;
  const state = live.state.get();

  async function exportMember(
    { member, party, introduction }: { member: string; party: Party; introduction: IntroductionView },
    named: Introduction | null,
    keys: PublicKeys | null,
    former: readonly ReplacementView[],
  ): Promise<ExportedMember> {
    const expected = { act: 'member:introduce', envelope: 'introduction', item: member } as const;
    const signed = { author: member, ...introduction };
    const signing = keysAt(context, live, member, introduction.sealed.epoch)?.signing;
    const opened = keys && signing ? await openProven(live.keys, signed, expected, signing) : null;
    const hash = await hashAct(live.id, member, introduction.act);
    return {
      id: member,
      isOwn: member === own.member,
      party,
      introduction: named,
      signingKey: keys?.signing ?? null,
      agreementKey: keys?.agreement ?? null,
      formerSigningKeys: former.map(({ former: { signing: was }, at }) => ({ signingKey: was, until: at })),
      signed: exportText(context, live, introduction.sealed, opened, recorded.has(hash) ? hash : null),
    };
  }

  return [
    await exportMember(own, state.own.introduction, signedIn(context).keys.publicKeys, live.ownReplacements),
    ...(other
      ? [
          await exportMember(
            other,
            state.other?.introduction ?? null,
            live.keysOfOther,
            live.othersReplacements,
          ),
        ]
      : []),
  ];
}
