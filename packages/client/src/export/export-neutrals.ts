import { endpoints, type NeutralView, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { openNeutral } from '../guests/open-neutrals.ts';
import { hashAct, openProven } from '../spaces/act.ts';
import { applyEntry } from '../spaces/apply-entry.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { ExportedNeutral } from './export-file.ts';
import { exportText } from './export-text.ts';

interface Told {
  readonly view: NeutralView;
  readonly goneAt: string | null;
}

/**
 * Everyone who was ever proposed to the two, as far as one was told, oldest first. Of those who are gone nothing but
 * one's own feed still tells: what happened is gone through once more.
 */
export async function fetchNeutrals(context: Context, live: LiveSpace): Promise<Told[] | RefusalReply> {
  let { snapshot } = live;
  snapshot = { ...snapshot, space: { ...snapshot.space, neutrals: [] } };
  const gone: Told[] = [];
  for (let after = 0, more = true; more;) {
    const answer = await context.call(endpoints.feed.read, {
      params: { space: live.id },
      query: { after, limit: 500 },
    });
    if (isRefusal(answer)) return answer;
    for (const entry of answer.entries.filter(({ kind }) => kind.startsWith('neutral:'))) {
      const before = snapshot.space.neutrals;
      snapshot = applyEntry(snapshot, entry);
      const { neutrals } = snapshot.space;
      const left = before.filter(({ id }) => !neutrals.some((one) => one.id === id));
      gone.push(...left.map((view) => ({ view, goneAt: entry.at })));
    }
    after = answer.entries.at(-1)?.position ?? after;
    ({ more } = answer);
  }
  const there = snapshot.space.neutrals.map((view) => ({ view, goneAt: null }));
  return [...gone, ...there].toSorted((a, b) => a.view.proposedAt.localeCompare(b.view.proposedAt));
}

export async function exportNeutral(
  context: Context,
  live: LiveSpace,
  { view, goneAt }: Told,
  recorded: ReadonlySet<string>,
): Promise<ExportedNeutral> {
  const { proposal, isProven } = await openNeutral(context, live, view);
  const signingKey = keysAt(context, live, view.by, view.sealed.epoch)?.signing;
  const expected = { act: 'neutral:admit', envelope: 'proposal', item: view.id } as const;
  const opened =
    proposal && signingKey
      ? await openProven(live.keys, { author: view.by, ...view }, expected, signingKey)
      : null;
  const hash = await hashAct(live.id, view.by, view.act);
  return {
    id: view.id,
    proposedBy: view.by,
    proposedAt: view.proposedAt,
    introduction: proposal?.introduction ?? null,
    words: proposal?.words ?? null,
    admittedAt: view.admission?.at ?? null,
    isProven,
    goneAt,
    declined: view.declined,
    earlierWished: view.earlierWished,
    earlierOpenedAt: view.earlierOpenedAt,
    signed: exportText(context, live, view.sealed, opened, recorded.has(hash) ? hash : null),
  };
}
