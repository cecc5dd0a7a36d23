import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { LiveAgreements } from './live-agreements.ts';
import { actsAbout, signEnd } from './say-agreement.ts';
import { endText } from './texts.ts';

/** Takes one's own signature back while it cools off. */
export async function withdrawSignature(
  context: Context,
  live: LiveSpace,
  version: string,
): Promise<RefusalReply | undefined> {
  const answer = await context.call(endpoints.agreements.withdrawSignature, {
    params: { space: live.id, version },
  });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}

/** Does not go on with a version. */
export async function stop(
  context: Context,
  live: LiveSpace,
  agreements: LiveAgreements,
  version: string,
): Promise<RefusalReply | undefined> {
  const body = await signedEnd(context, live, agreements, { kind: 'agreement:stop', version, clause: null });
  const answer = await context.call(endpoints.agreements.stop, { params: { space: live.id, version }, body });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}

/** Ends one's own promise in a clause. */
export async function endClause(
  context: Context,
  live: LiveSpace,
  agreements: LiveAgreements,
  version: string,
  clause: string,
): Promise<RefusalReply | undefined> {
  const body = await signedEnd(context, live, agreements, { kind: 'agreement:end_clause', version, clause });
  const params = { space: live.id, version, clause };
  const answer = await context.call(endpoints.agreements.endClause, { params, body });
  if (isRefusal(answer)) return answer;
  await catchUp(context, live);
}

async function signedEnd(
  context: Context,
  live: LiveSpace,
  agreements: LiveAgreements,
  end: { kind: 'agreement:stop' | 'agreement:end_clause'; version: string; clause: string | null },
) {
  const { kind, version, clause } = end;
  const id = crypto.randomUUID();
  const parents = await actsAbout(live, agreements, version);
  const act = await signEnd(context, live, { kind, item: id, text: endText(version, clause), parents });
  return { id, act };
}
