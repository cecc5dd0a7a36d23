import type { RefusalReply, SaidView } from '@footbridge/contract';
import { createLiveAgreements } from '../agreements/live-agreements.ts';
import { openSaying } from '../agreements/open-sayings.ts';
import type { OpenedSaid } from '../agreements/opened-said.ts';
import { loadAgreements } from '../agreements/take-in-agreements.ts';
import { endText } from '../agreements/texts.ts';
import type { Context } from '../context.ts';
import { hashAct } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { ExportedAgreements, ExportedSaid, ExportedSaying } from './export-file.ts';
import { exportText } from './export-text.ts';

/** Every version with every answer and signature, one's own signatures that cool off, and what is said beside them. */
export async function exportAgreements(
  context: Context,
  live: LiveSpace,
): Promise<ExportedAgreements | RefusalReply> {
  const agreements = createLiveAgreements(async () => {});
  const refusal = await loadAgreements(context, live, agreements);
  if (refusal) return refusal;
  const { said, pending, sayings, opened, state } = agreements;
  return {
    isAsSeen: state.get().trouble === null,
    said: await Promise.all(said.map((one) => exportSaid(context, live, one, opened.get(one.id)))),
    signatures: pending.map(({ version, signedAt, showsAt }) => ({ version, signedAt, showsAt })),
    sayings: await Promise.all(
      sayings.map(async (one): Promise<ExportedSaying> => {
        const { text, reply } = await openSaying(context, live, one);
        const { id, by, kind, at } = one;
        return { id, by, kind, at, text, reply };
      }),
    ),
  };
}

async function exportSaid(
  context: Context,
  live: LiveSpace,
  { id, by, at, content, sealed, act }: SaidView,
  opened: OpenedSaid | undefined,
): Promise<ExportedSaid> {
  const hash = act && (await hashAct(live.id, by, act));
  const said = { id, by, at, content };
  if (sealed) return { ...said, ...exportText(context, live, sealed, opened?.opened ?? null, hash) };
  const clause = content.kind === 'clause_ended' ? content.clause : null;
  const version = 'version' in content ? String(content.version) : '';
  return { ...said, text: endText(version, clause), salt: '', act: hash, isFromBefore: false };
}
