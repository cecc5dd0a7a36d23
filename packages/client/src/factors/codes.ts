import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { proofOf } from '../account/proof-of.ts';
import { underNewToken } from '../account/under-new-token.ts';
import type { Context } from '../context.ts';

/** @returns the secret in base32, and the link by which an app on this device takes it in (the otpauth scheme). */
export async function beginCodes(
  context: Context,
  { passphrase }: { passphrase: string },
): Promise<{ secret: string; link: string } | RefusalReply> {
  const body = { proof: await proofOf(context, passphrase) };
  const begun = await context.call(endpoints.factors.beginCodes, { body });
  if (isRefusal(begun)) return begun;
  const { secret } = begun;
  return { secret, link: `otpauth://totp/Footbridge?secret=${secret}&issuer=Footbridge` };
}

export const turnCodesOn = (
  context: Context,
  { code }: { code: string },
): Promise<RefusalReply | undefined> =>
  underNewToken(context, () =>
    context.call(endpoints.factors.turnCodesOn, { body: { code: digitsOf(code) } }),
  );

export async function turnCodesOff(
  context: Context,
  { passphrase }: { passphrase: string },
): Promise<RefusalReply | undefined> {
  const body = { proof: await proofOf(context, passphrase) };
  return underNewToken(context, () => context.call(endpoints.factors.turnCodesOff, { body }));
}

/** Apps show "123 456", and so people write it. */
const digitsOf = (code: string) => code.replace(/\s/g, '');
