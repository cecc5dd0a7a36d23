import {
  endpoints,
  passkeyAlgorithms,
  type AnsweredPasskey,
  type MadePasskey,
  type RefusalReply,
} from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { toBase64url, type Bytes } from '@footbridge/record';
import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import type { Context } from '../context.ts';

/** What this device's authenticator did, and what it gave for the root key (PRF); null where it gives nothing. */
export interface Made {
  readonly made: MadePasskey;
  readonly given: Bytes | null;
}
export interface Signed {
  readonly answered: AnsweredPasskey;
  readonly given: Bytes | null;
}
interface Results {
  readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: BufferSource } };
}

/**
 * The PRF extension (WebAuthn Level 3, section 10.1.4): every passkey gives other 32 bytes for the same input, and always
 * the same. They stay in the browser.
 */
const extensions = { prf: { eval: { first: new TextEncoder().encode('footbridge 1 root key') } } };

const givenIn = (results: unknown): Bytes | null => {
  const first = (results as Results).prf?.results?.first;
  if (!first) return null;
  return ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice()
    : new Uint8Array(first.slice());
};

/** Not a fault: a person closed the window, had no passkey here, or took their time. */
const notDone = (error: unknown): RefusalReply => ({
  refused:
    error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
      ? 'passkey:exists'
      : 'passkey:not_used',
});

/** @param label what the device's own list of passkeys says; it is not sent anywhere. */
export async function makePasskey(
  context: Context,
  { account, label, proof }: { account: string; label: string; proof: string },
): Promise<Made | RefusalReply> {
  const asked = await context.call(endpoints.factors.challenge, { body: { proof } });
  if (isRefusal(asked)) return asked;
  const { challenge, rpId, present } = asked;
  try {
    const created = await startRegistration({
      optionsJSON: {
        challenge,
        rp: { id: rpId, name: 'Footbridge' },
        user: { id: toBase64url(new TextEncoder().encode(account)), name: label, displayName: label },
        pubKeyCredParams: passkeyAlgorithms.map((alg) => ({ alg, type: 'public-key' })),
        excludeCredentials: present.map((id) => ({ id, type: 'public-key' })),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        attestation: 'none',
        extensions,
      },
    });
    const { id, response, clientExtensionResults } = created;
    const { clientDataJSON, attestationObject } = response;
    const isAble = (clientExtensionResults as Results).prf?.enabled;
    const given = givenIn(clientExtensionResults) ?? (isAble ? await askAgain(rpId, id) : null);
    return { made: { id, clientDataJSON, attestationObject }, given };
  } catch (error) {
    return notDone(error);
  }
}

/** Many give nothing while they are made, and only when they are used. No one is shown what is signed here. */
async function askAgain(rpId: string, id: string): Promise<Bytes | null> {
  const challenge = toBase64url(crypto.getRandomValues(new Uint8Array(32)));
  const allowCredentials = [{ id, type: 'public-key' as const }];
  try {
    const used = await startAuthentication({
      optionsJSON: { challenge, rpId, allowCredentials, userVerification: 'required', extensions },
    });
    return givenIn(used.clientExtensionResults);
  } catch {
    return null;
  }
}

/** Whichever of the passkeys here its owner chooses. */
export async function usePasskey(context: Context): Promise<Signed | RefusalReply> {
  const asked = await context.call(endpoints.passkeySignIn.challenge);
  if (isRefusal(asked)) return asked;
  try {
    const { id, response, clientExtensionResults } = await startAuthentication({
      optionsJSON: { ...asked, userVerification: 'required', extensions },
    });
    const { clientDataJSON, authenticatorData, signature } = response;
    return {
      answered: { id, clientDataJSON, authenticatorData, signature },
      given: givenIn(clientExtensionResults),
    };
  } catch (error) {
    return notDone(error);
  }
}
