/** A history as it grows in a reader's hands, in any order and from any end. */
export class History {
  readonly #known = new Set<string>();
  readonly #named = new Set<string>();
  readonly #heads = new Set<string>();
  readonly #missing = new Set<string>();

  add(hash: string, parents: readonly string[]): void {
    this.#known.add(hash);
    this.#missing.delete(hash);
    if (!this.#named.has(hash)) this.#heads.add(hash);
    for (const parent of parents) {
      this.#named.add(parent);
      this.#heads.delete(parent);
      if (!this.#known.has(parent)) this.#missing.add(parent);
    }
  }

  has(hash: string): boolean {
    return this.#known.has(hash);
  }

  /** Acts that no other act names: the newest, as far as they were read. */
  get heads(): string[] {
    return [...this.#heads];
  }

  /**
   * Acts that were named and not seen: older than the part that was read. Whoever has read the whole history must find
   * this empty, or something was taken out of it.
   */
  get missing(): string[] {
    return [...this.#missing];
  }
}
