import type { KeyWrap, Sealed } from '@footbridge/contract';
import type { Bytes } from '@footbridge/record';
import type { AccountKeys } from './AccountKeys.ts';
import type { Binding } from './binding.ts';
import { importSealingKey, randomKey } from './derive.ts';
import { openText, sealText, type OpenedText } from './envelope.ts';

interface Epoch {
  readonly bytes: Bytes;
  readonly key: CryptoKey;
}

/** A binding, but for what a space key adds to it. */
export type TextBinding = Pick<Binding, 'item' | 'author' | 'kind'>;

/** The keys of one space, by epoch. */
export class SpaceKeys {
  readonly #account: AccountKeys;
  readonly #epochs = new Map<number, Epoch>();
  readonly space: string;

  constructor(space: string, account: AccountKeys) {
    this.space = space;
    this.#account = account;
  }

  static async start(space: string, account: AccountKeys): Promise<SpaceKeys> {
    return SpaceKeys.withFirst(space, account, randomKey());
  }

  /** @param first the key a link carried. */
  static async withFirst(space: string, account: AccountKeys, first: Bytes): Promise<SpaceKeys> {
    const keys = new SpaceKeys(space, account);
    await keys.#add(1, first);
    return keys;
  }

  get newest(): number {
    return Math.max(0, ...this.#epochs.keys());
  }

  has(epoch: number): boolean {
    return this.#epochs.has(epoch);
  }

  /** For a letter: a link is made before the space is open, and carries the key of that time. */
  get first(): Bytes {
    return this.#held(1).bytes;
  }

  #held(epoch: number): Epoch {
    const held = this.#epochs.get(epoch);
    if (!held) throw new Error(`the key of epoch ${epoch} is missing`);
    return held;
  }

  async #add(epoch: number, bytes: Bytes): Promise<void> {
    this.#epochs.set(epoch, { bytes, key: await importSealingKey(bytes) });
  }

  #binding(epoch: number) {
    return { space: this.space, epoch, previous: this.#epochs.get(epoch - 1)?.bytes ?? null };
  }

  /**
   * Opens one's own copy of a key. The first was made by oneself; a later one by oneself or by the other.
   * @param senders X25519 public keys of those who may have made it.
   * @returns false when none of them did.
   */
  async open(epoch: number, wrap: KeyWrap, senders: readonly string[]): Promise<boolean> {
    if (this.#epochs.has(epoch)) return true;
    const makers = epoch === 1 ? [this.#account.publicKeys.agreement] : senders;
    for (const maker of makers) {
      const bytes = await this.#account.unwrap(wrap, maker, this.#binding(epoch));
      if (!bytes) continue;
      await this.#add(epoch, bytes);
      return true;
    }
    return false;
  }

  wrapFirstToSelf(): Promise<KeyWrap> {
    return this.#account.wrap(this.first, this.#account.publicKeys.agreement, this.#binding(1));
  }

  /**
   * A new key for everyone. It counts once the server has put it in force; one's own copy then comes with the feed.
   * @param agreementKeys X25519 public keys by member id.
   */
  async propose(epoch: number, agreementKeys: ReadonlyMap<string, string>) {
    const bytes = randomKey();
    const wraps = [...agreementKeys].map(async ([member, recipient]) => ({
      member,
      wrap: await this.#account.wrap(bytes, recipient, this.#binding(epoch)),
    }));
    return { epoch, wraps: await Promise.all(wraps) };
  }

  /** Under the newest key. */
  async seal(binding: TextBinding, text: string): Promise<{ sealed: Sealed; commitment: string }> {
    const epoch = this.newest;
    const { key } = this.#held(epoch);
    const { envelope, commitment } = await sealText(key, { ...binding, space: this.space, epoch }, text);
    return { sealed: { epoch, envelope }, commitment };
  }

  /** @returns null when the key is missing or anything about the envelope is not as it was sealed. */
  async openText(binding: TextBinding, { epoch, envelope }: Sealed): Promise<OpenedText | null> {
    const held = this.#epochs.get(epoch);
    return held ? openText(held.key, { ...binding, space: this.space, epoch }, envelope) : null;
  }
}
