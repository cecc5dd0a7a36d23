import type { PublicKeys } from '@footbridge/contract';
import type { Envelope } from '@footbridge/domain';
import {
  fromBase64url,
  signAct,
  toBase64url,
  type Act,
  type Bytes,
  type SignedAct,
} from '@footbridge/record';
import type { Binding } from './binding.ts';
import { derive, importSealingKey, randomKey } from './derive.ts';
import { openText, sealText } from './envelope.ts';
import { keyPairFrom, type KeyPair } from './key-pair.ts';
import { unwrapKey, wrapKey, type WrapBinding } from './key-wrap.ts';
import type { Halves } from './passphrase.ts';

/** How a root key was sealed. */
export type Way = 'passphrase' | 'code' | 'passkey';

/** Stands behind a root key that took the place of a lost one. */
const cameBackMark = ' again';

const rootBinding = (account: string, way: Way | 'device' | 'former'): Binding => ({
  space: null,
  item: way,
  author: account,
  kind: 'account',
  epoch: 0,
});

/** The key that only a person's half and the server's half make together. */
const keyFromHalves = async (half: Bytes, serverHalf: string, way: string) =>
  importSealingKey(await derive(new Uint8Array([...half, ...fromBase64url(serverHalf)]), `${way} key`));

/** A person's keys, all from one root of 32 random bytes. They stay inside; what they do comes out. */
export class AccountKeys {
  readonly #root: Bytes;
  readonly #vault: CryptoKey;
  readonly #agreement: KeyPair;
  readonly #signing: KeyPair;
  readonly publicKeys: PublicKeys;
  /**
   * These took the place of keys that were lost. It stands under the seal, beside the root: a server that says so of anyone
   * else could pass its own keys off as the other's.
   */
  readonly cameBack: boolean;

  private constructor(
    root: Bytes,
    cameBack: boolean,
    vault: CryptoKey,
    agreement: KeyPair,
    signing: KeyPair,
  ) {
    this.#root = root;
    this.cameBack = cameBack;
    this.#vault = vault;
    this.#agreement = agreement;
    this.#signing = signing;
    this.publicKeys = { agreement: agreement.publicText, signing: signing.publicText };
  }

  static make(cameBack = false): Promise<AccountKeys> {
    return AccountKeys.#fromRoot(randomKey(), cameBack);
  }

  static #fromText(text: string): Promise<AccountKeys> {
    const cameBack = text.endsWith(cameBackMark);
    return AccountKeys.#fromRoot(
      fromBase64url(cameBack ? text.slice(0, -cameBackMark.length) : text),
      cameBack,
    );
  }

  get #text(): string {
    return toBase64url(this.#root) + (this.cameBack ? cameBackMark : '');
  }

  static async #fromRoot(root: Bytes, cameBack: boolean): Promise<AccountKeys> {
    const [vault, agreement, signing] = await Promise.all([
      derive(root, 'vault').then(importSealingKey),
      derive(root, 'agreement').then((secret) => keyPairFrom(secret, 'X25519')),
      derive(root, 'signing').then((secret) => keyPairFrom(secret, 'Ed25519')),
    ]);
    return new AccountKeys(root, cameBack, vault, agreement, signing);
  }

  /** @returns null when the halves are not the ones it was sealed with. */
  static async open(
    sealed: string,
    halves: Halves,
    serverHalf: string,
    account: string,
    way: Way,
  ): Promise<AccountKeys | null> {
    const key = await keyFromHalves(halves.wrapping, serverHalf, way);
    const opened = await openText(key, rootBinding(account, way), sealed);
    return opened && AccountKeys.#fromText(opened.text);
  }

  async seal(halves: Halves, serverHalf: string, account: string, way: Way): Promise<Envelope> {
    const key = await keyFromHalves(halves.wrapping, serverHalf, way);
    const { envelope } = await sealText(key, rootBinding(account, way), this.#text);
    return envelope;
  }

  /**
   * For a device that is one's own: sealed under a key this browser cannot tell anyone (`local`) and again under the half
   * that lives and dies with the session, so neither the device nor the server is enough.
   */
  async sealForDevice(local: CryptoKey, deviceHalf: string, account: string): Promise<Envelope> {
    const session = await keyFromHalves(new Uint8Array(), deviceHalf, 'device');
    const binding = rootBinding(account, 'device');
    const inner = await sealText(session, binding, this.#text);
    return (await sealText(local, binding, inner.envelope)).envelope;
  }

  static async openOnDevice(
    sealed: string,
    local: CryptoKey,
    deviceHalf: string,
    account: string,
  ): Promise<AccountKeys | null> {
    const session = await keyFromHalves(new Uint8Array(), deviceHalf, 'device');
    const binding = rootBinding(account, 'device');
    const outer = await openText(local, binding, sealed);
    const inner = outer && (await openText(session, binding, outer.text));
    return inner && AccountKeys.#fromText(inner.text);
  }

  /** Keys of before, sealed to these. */
  async sealFormer(former: AccountKeys, account: string): Promise<Envelope> {
    return (await sealText(this.#vault, rootBinding(account, 'former'), former.#text)).envelope;
  }

  async openFormer(sealed: string, account: string): Promise<AccountKeys | null> {
    const opened = await openText(this.#vault, rootBinding(account, 'former'), sealed);
    return opened && AccountKeys.#fromText(opened.text);
  }

  async sealToSelf(binding: Binding, text: string): Promise<Envelope> {
    return (await sealText(this.#vault, binding, text)).envelope;
  }

  async openToSelf(binding: Binding, envelope: string): Promise<string | null> {
    return (await openText(this.#vault, binding, envelope))?.text ?? null;
  }

  sign(act: Act): Promise<SignedAct> {
    return signAct(act, this.#signing.privateKey);
  }

  /** @param recipient an X25519 public key. */
  wrap(spaceKey: Bytes, recipient: string, binding: WrapBinding): Promise<string> {
    return wrapKey(spaceKey, this.#agreement, recipient, binding);
  }

  /**
   * What these keys and the other's give together in a space, and no other two do (X25519, RFC 7748, then HKDF over both
   * public keys): each reckons it alone, and it is never sent.
   * @param other an X25519 public key.
   * @returns null for a key that gives everyone the same, or is none.
   */
  async agree(other: string, space: string): Promise<Bytes | null> {
    const both = [this.#agreement.publicText, other].sort();
    try {
      const theirs = await crypto.subtle.importKey('raw', fromBase64url(other), 'X25519', false, []);
      const ask = { name: 'X25519', public: theirs };
      const shared = await crypto.subtle.deriveBits(ask, this.#agreement.privateKey, 256);
      return await derive(new Uint8Array(shared), `key of two ${space} ${both.join(' ')}`);
    } catch {
      return null;
    }
  }

  /** @param sender the X25519 public key of whoever should have made the wrap. */
  unwrap(wrap: string, sender: string, binding: WrapBinding): Promise<Bytes | null> {
    return unwrapKey(wrap, sender, this.#agreement, binding);
  }
}
