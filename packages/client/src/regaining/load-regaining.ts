import { endpoints, type FormerKeysView } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { askUntilHad } from '../ask-until-had.ts';
import type { Context } from '../context.ts';
import type { AccountKeys } from '../sealing/account-keys.ts';
import type { Answer } from '../wire/answer.ts';
import type { Regaining } from './regaining.ts';

export const nothingToRegain: Regaining = { reset: null, hasClosedKeys: false };

/** Whether somebody asked for a reset, and the keys of before, as far as the present ones open them. */
export const loadRegaining = (context: Context): Promise<void> => {
  const { account } = context;
  const isHere = () => context.account !== null && context.account.id === account?.id;
  return askUntilHad(
    context.askingLater,
    () => ask(context, isHere),
    () => isHere() && context.connection.get() === 'connected',
  );
};

async function ask(context: Context, isHere: () => boolean): Answer {
  const told = await context.call(endpoints.regaining.show);
  if (isRefusal(told)) return told;
  const { account } = context;
  if (!account || !isHere()) return;
  if (context.keys) context.former = await openFormer(context.keys, account.id, told.former);
  context.regaining.set({
    reset: told.reset && { askedAt: new Date(told.reset.askedAt), opensAt: new Date(told.reset.opensAt) },
    hasClosedKeys: context.former.length < told.former.length,
  });
}

/** Each is sealed to the keys that were in force when its code turned up: perhaps keys of before themselves. */
export async function openFormer(
  present: AccountKeys,
  account: string,
  former: readonly FormerKeysView[],
): Promise<AccountKeys[]> {
  const opened: AccountKeys[] = [];
  for (const { byAccount } of former.toReversed()) {
    for (const keys of byAccount ? [present, ...opened] : []) {
      const one = await keys.openFormer(byAccount ?? '', account);
      if (!one) continue;
      opened.push(one);
      break;
    }
  }
  return opened;
}
