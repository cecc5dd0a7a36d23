import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { openAgain } from '../conversation/take-in-messages.ts';
import { loadPages } from '../pages/load-pages.ts';
import { AccountKeys } from '../sealing/account-keys.ts';
import { readRecoveryCode } from '../sealing/recovery-code.ts';
import { recognise } from '../spaces/recognise.ts';
import { loadRegaining } from './load-regaining.ts';

/** A code of before has turned up: its keys are kept sealed to the present ones, and open what was closed. */
export async function openFormerKeys(
  context: Context,
  { code }: { code: string },
): Promise<RefusalReply | undefined> {
  const { account, keys } = signedIn(context);
  const halves = await readRecoveryCode(code);
  if (!halves) return { refused: 'request:invalid', field: 'code' };
  const told = await context.call(endpoints.regaining.show);
  if (isRefusal(told)) return told;
  let refusal: RefusalReply | undefined = { refused: 'session:wrong' };
  for (const { id, byCode } of told.former) {
    const former = await AccountKeys.open(byCode, halves, account.serverHalf, account.id, 'code');
    if (!former) continue;
    const byAccount = await keys.sealFormer(former, account.id);
    const kept = await context.call(endpoints.regaining.keepFormer, {
      params: { former: id },
      body: { byAccount },
    });
    refusal = isRefusal(kept) ? kept : undefined;
  }
  if (refusal) return refusal;
  await loadRegaining(context);
  for (const live of context.live.values()) {
    await live.inTurn(async () => {
      await recognise(context, live);
      await openAgain(context, live);
      await live.letters?.takeIn();
    });
  }
  if (context.pages.isLoaded) return loadPages(context);
}
