import type { KeyWrap, Sealed } from '@footbridge/contract';
import type { Bytes } from '@footbridge/record';
import type { AccountKeys } from './account-keys.ts';
import type { Binding } from './binding.ts';
import { importSealingKey, randomKey } from './derive.ts';
import { openText, sealText, type OpenedText } from './envelope.ts';
import type { SpaceKeyBinding } from './key-wrap.ts';

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

  /** Numbers of the keys at hand, in order. */
  get epochs(): number[] {
    return [...this.#epochs.keys()].sort((a, b) => a - b);
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

  #givenBinding(epoch: number): SpaceKeyBinding {
    return { space: this.space, epoch, previous: null, isGiven: true };
  }

  #binding(epoch: number): SpaceKeyBinding {
    return { space: this.space, epoch, previous: this.#epochs.get(epoch - 1)?.bytes ?? null };
  }

  /**
   * Opens one's own copy of a key.
   * @param makers X25519 public keys of those who may have made it.
   * @param recipients the account's keys, and those it had before.
   * @returns false when none of them did.
   */
  open(
    epoch: number,
    wrap: KeyWrap,
    makers: readonly string[],
    recipients: readonly AccountKeys[] = [this.#account],
  ): Promise<boolean> {
    return this.#open(this.#binding(epoch), wrap, makers, recipients);
  }

  /** The same for a copy that the other handed over later, to someone who does not have the key before it. */
  openGiven(
    epoch: number,
    wrap: KeyWrap,
    makers: readonly string[],
    recipients: readonly AccountKeys[],
  ): Promise<boolean> {
    return this.#open(this.#givenBinding(epoch), wrap, makers, recipients);
  }

  async #open(
    binding: SpaceKeyBinding,
    wrap: KeyWrap,
    makers: readonly string[],
    recipients: readonly AccountKeys[],
  ): Promise<boolean> {
    if (this.#epochs.has(binding.epoch)) return true;
    for (const recipient of recipients) {
      for (const maker of makers) {
        const bytes = await recipient.unwrap(wrap, maker, binding);
        if (!bytes) continue;
        await this.#add(binding.epoch, bytes);
        return true;
      }
    }
    return false;
  }

  /** Copies of keys at hand, for someone who does not have those before them. */
  handOver(epochs: readonly number[], recipient: string): Promise<{ epoch: number; wrap: KeyWrap }[]> {
    return Promise.all(
      epochs.map(async (epoch) => ({
        epoch,
        wrap: await this.#account.wrap(this.#held(epoch).bytes, recipient, this.#givenBinding(epoch)),
      })),
    );
  }

  wrapFirstToSelf(): Promise<KeyWrap> {
    return this.#account.wrap(this.first, this.#account.publicKeys.agreement, this.#binding(1));
  }

  /**
   * A new key for everyone. It counts once the server has put it in force; one's own copy then comes with the feed.
   * @param agreementKeys X25519 public keys of the two, by member id.
   * @param guests the same of guests, who may not have the key before it.
   */
  async propose(
    epoch: number,
    agreementKeys: ReadonlyMap<string, string>,
    guests: ReadonlyMap<string, string> = new Map(),
  ) {
    const bytes = randomKey();
    const wrapTo = (readers: ReadonlyMap<string, string>, binding: SpaceKeyBinding) =>
      [...readers].map(async ([member, recipient]) => ({
        member,
        wrap: await this.#account.wrap(bytes, recipient, binding),
      }));
    const wraps = [
      ...wrapTo(agreementKeys, this.#binding(epoch)),
      ...wrapTo(guests, this.#givenBinding(epoch)),
    ];
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
