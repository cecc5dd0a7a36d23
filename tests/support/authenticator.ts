import { createHash, createHmac, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

interface Asked {
  readonly challenge: string;
  readonly rpId: string;
}

/** What may go wrong, or be tried, on the way: each is right unless a test says otherwise. */
interface Ways {
  readonly origin: string;
  readonly verified?: boolean;
  /** What it says it counted, instead of one more. */
  readonly counter?: number;
}

interface Credential {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly seed: Buffer;
  readonly userHandle: Buffer;
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const bytes = (value: Buffer) =>
  Buffer.concat([Buffer.from([0x59, value.length >> 8, value.length & 255]), value]);

/** A device that keeps passkeys (WebAuthn Level 3), with ES256 and no attestation. */
export class Authenticator {
  readonly #credentials = new Map<string, Credential>();
  readonly #givesPrf: boolean;
  #counter = 0;

  /** @param givesPrf whether it also gives 32 bytes of its own, and says so already while it makes a passkey. */
  constructor({ givesPrf = true } = {}) {
    this.#givesPrf = givesPrf;
  }

  make({ challenge, rpId }: Asked, ways: Ways, userHandle = Buffer.alloc(16)) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const raw = randomBytes(16);
    const id = raw.toString('base64url');
    this.#credentials.set(id, { id, privateKey, seed: randomBytes(32), userHandle });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const coordinate = (value: string) =>
      Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(value, 'base64url')]);
    // COSE (RFC 9052): an elliptic curve key for ES256 on P-256.
    const key = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      coordinate(x),
      Buffer.from([0x22]),
      coordinate(y),
    ]);
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, raw.length]), raw, key]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData')],
      bytes(this.#authenticatorData(rpId, ways, attested)),
    ]);
    return {
      id,
      clientDataJSON: clientData('webauthn.create', challenge, ways).toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
    };
  }

  answer({ challenge, rpId }: Asked, ways: Ways, id = [...this.#credentials.keys()][0] ?? '') {
    const credential = this.#credentials.get(id);
    if (!credential) throw new DOMException('no passkey here', 'NotAllowedError');
    const data = clientData('webauthn.get', challenge, ways);
    const authenticatorData = this.#authenticatorData(rpId, ways);
    const signed = Buffer.concat([authenticatorData, sha256(data)]);
    return {
      id,
      clientDataJSON: data.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, credential.privateKey).toString('base64url'),
    };
  }

  #authenticatorData(rpId: string, { verified = true, counter }: Ways, attested?: Buffer): Buffer {
    this.#counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.#counter);
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested ? 0x40 : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, ...(attested ? [attested] : [])]);
  }

  /** As a page at that origin has it: `navigator.credentials`. */
  at(origin: string) {
    const given = (id: string, options: Options) => {
      const input = options.extensions?.prf?.eval.first;
      const { seed } = this.#credentials.get(id) ?? {};
      if (!this.#givesPrf || !input || !seed) return {};
      const first = new Uint8Array(
        createHmac('sha256', seed)
          .update(Buffer.from(input as Uint8Array))
          .digest(),
      );
      return { prf: { enabled: true, results: { first } } };
    };
    const credential = (id: string, response: Record<string, string>, options: Options) => ({
      id,
      rawId: Buffer.from(id, 'base64url'),
      type: 'public-key',
      response: Object.fromEntries(
        Object.entries(response).map(([name, value]) => [name, Buffer.from(value, 'base64url')]),
      ),
      getClientExtensionResults: () => given(id, options),
    });
    const challengeOf = (options: Options) =>
      Buffer.from(options.challenge as Uint8Array).toString('base64url');
    return {
      create: async ({ publicKey: options }: { publicKey: Options & { rp: { id: string } } }) => {
        const asked = { challenge: challengeOf(options), rpId: options.rp.id };
        const { id, ...response } = this.make(asked, { origin });
        return credential(id, response, options);
      },
      get: async ({ publicKey: options }: { publicKey: Options & { rpId: string } }) => {
        const { id, ...response } = this.answer(
          { challenge: challengeOf(options), rpId: options.rpId },
          { origin },
        );
        return credential(id, response, options);
      },
    };
  }
}

interface Options {
  readonly challenge: BufferSource;
  readonly extensions?: { readonly prf?: { readonly eval: { readonly first: BufferSource } } };
}

const clientData = (type: string, challenge: string, { origin }: Ways) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
