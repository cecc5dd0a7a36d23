import { randomBytes, timingSafeEqual } from 'node:crypto';
import { passkeyAlgorithms, type AnsweredPasskey, type MadePasskey } from '@footbridge/contract';
import { challengeEndsAt } from '@footbridge/domain';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { InstallationKeys } from './installation-keys.ts';

/** A challenge that was answered rightly. It is for the caller to see that it is answered once. */
export interface Answered {
  readonly challenge: string;
  readonly challengeEndsAt: Date;
}
export interface NewPasskey extends Answered {
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}
interface KnownPasskey {
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

/** Passkeys (WebAuthn Level 3). The person is always verified by the device: a passkey is two factors by itself. */
export interface Passkeys {
  /** The domain a passkey belongs to. */
  readonly rpId: string;
  /**
   * A challenge that says by itself whose it is and when it ends. Nothing is kept of it, so asking for many fills no
   * table.
   * @param subject who may answer it, and what for.
   */
  readonly challenge: (subject: string, now: Date) => string;
  /** @returns null unless it was made just now, here, for that subject. */
  readonly readMade: (made: MadePasskey, subject: string, now: Date) => Promise<NewPasskey | null>;
  /** @returns null unless that passkey answered just now, here, for that subject, and counts on from where it was. */
  readonly readAnswered: (
    answered: AnsweredPasskey,
    passkey: KnownPasskey,
    subject: string,
    now: Date,
  ) => Promise<(Answered & { readonly counter: number }) | null>;
}

const nonceLength = 16;
const timeLength = 6;
const tagLength = 16;

export function createPasskeys(
  origin: string,
  { challengeTag }: Pick<InstallationKeys, 'challengeTag'>,
): Passkeys {
  const rpId = new URL(origin).hostname;
  const tagOf = (subject: string, content: Buffer) =>
    challengeTag(subject, content.toString('base64url')).subarray(0, tagLength);

  function endOf(challenge: string, subject: string, now: Date): Date | null {
    const bytes = Buffer.from(challenge, 'base64url');
    if (bytes.length !== nonceLength + timeLength + tagLength) return null;
    const content = bytes.subarray(0, -tagLength);
    if (!timingSafeEqual(bytes.subarray(-tagLength), tagOf(subject, content))) return null;
    const end = new Date(content.readUIntBE(nonceLength, timeLength));
    return now < end ? end : null;
  }

  const expected = { expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true };
  const credential = ({ id }: { id: string }) => ({
    id,
    rawId: id,
    type: 'public-key' as const,
    clientExtensionResults: {},
  });

  return {
    rpId,
    challenge(subject, now) {
      const content = Buffer.concat([randomBytes(nonceLength), Buffer.alloc(timeLength)]);
      content.writeUIntBE(challengeEndsAt(now).getTime(), nonceLength, timeLength);
      return Buffer.concat([content, tagOf(subject, content)]).toString('base64url');
    },
    async readMade(made, subject, now) {
      const answered = challengeIn(made);
      const end = answered && endOf(answered, subject, now);
      if (!end) return null;
      const { clientDataJSON, attestationObject } = made;
      const { registrationInfo } = await verifyRegistrationResponse({
        ...expected,
        expectedChallenge: answered,
        supportedAlgorithmIDs: [...passkeyAlgorithms],
        response: { ...credential(made), response: { clientDataJSON, attestationObject } },
      }).catch(() => ({ registrationInfo: undefined }));
      if (!registrationInfo) return null;
      const { id, publicKey, counter } = registrationInfo.credential;
      return { id, publicKey: Buffer.from(publicKey), counter, challenge: answered, challengeEndsAt: end };
    },
    async readAnswered(answer, { id, publicKey, counter }, subject, now) {
      const answered = challengeIn(answer);
      const end = answered && endOf(answered, subject, now);
      if (!end) return null;
      const { clientDataJSON, authenticatorData, signature } = answer;
      const result = await verifyAuthenticationResponse({
        ...expected,
        expectedChallenge: answered,
        response: { ...credential(answer), response: { clientDataJSON, authenticatorData, signature } },
        credential: { id, publicKey: new Uint8Array(publicKey), counter },
      }).catch(() => null);
      if (!result?.verified) return null;
      return { counter: result.authenticationInfo.newCounter, challenge: answered, challengeEndsAt: end };
    },
  };
}

/** @returns null when there is none to be read. */
function challengeIn({ clientDataJSON }: { clientDataJSON: string }): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    const { challenge } = data as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}
