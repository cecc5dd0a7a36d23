import type { RefusalReply } from '@footbridge/contract';
import { signedIn, type Context } from '../context.ts';
import type { LiveSpace } from './live-space.ts';
import { hasFormerKeys } from './replaced-keys.ts';
import { piece } from '../wire/piece.ts';

/** Few ever come back by mail: what they need is fetched when they do. */
export async function goOnUnderNewKeys(context: Context, live: LiveSpace): Promise<RefusalReply | undefined> {
  if (!signedIn(context).keys.cameBack || !hasFormerKeys(context, live)) return;
  return (await piece(import('./replace-own-keys.ts'))).replaceOwnKeys(context, live);
}
