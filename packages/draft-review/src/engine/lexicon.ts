import { inflect, irregularPasts } from '../english/irregular.ts';
import { hash } from '../learned/hash.ts';
import type { Word } from '../text/word.ts';

/** Word classes as data: a name, and words or phrases between commas or line ends. `yell+` stands for every form of yell. */
export type Classes = Readonly<Record<string, string>>;

/**
 * For each word, its own symbol and those of the classes that hold a phrase beginning there, with the words each takes.
 * In plain arrays, since nothing is looked at more often: those of word n stand from `starts[n]` to before `starts[n + 1]`.
 */
export interface Hits {
  readonly starts: Int32Array;
  readonly symbols: readonly number[];
  readonly lengths: readonly number[];
  /** How many symbols there are. */
  readonly size: number;
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly ends: number[];
}

const branch = (): Branch => ({ next: new Map(), ends: [] });
const notPast = new Set(
  'need indeed bed red hundred feed seed speed shed breed weed bleed deed kindred sacred naked wicked beloved greed exceed succeed proceed agreed tired'.split(
    ' ',
  ),
);

export const isPast = (word: string) =>
  irregularPasts.has(word) || (word.length > 3 && word.endsWith('ed') && !notPast.has(word));

/** All phrases of all classes in one tree, so that reading a text costs the same however many there are. */
export class Lexicon {
  /** Classes as `@name` and the words that patterns speak of, each with its number. */
  readonly #symbols = new Map<string, number>();
  readonly #root = branch();
  readonly #past: number;
  readonly #ing: number;
  /** Hashes of the class names, by symbol. */
  readonly classNames: readonly number[];

  constructor(classes: Classes) {
    for (const [name, list] of Object.entries(classes)) {
      const id = this.#define(`@${name}`);
      for (const entry of list.split(/[,\n]/)) this.#add(entry.trim(), id);
    }
    this.#past = this.#define('@past');
    this.#ing = this.#define('@ing');
    this.classNames = [...this.#symbols.keys()].map(hash);
  }

  #define(name: string): number {
    const known = this.#symbols.get(name);
    if (known !== undefined) return known;
    this.#symbols.set(name, this.#symbols.size);
    return this.#symbols.size - 1;
  }

  /** The number of a word or `@class`. */
  symbol(name: string): number {
    if (name.startsWith('@') && !this.#symbols.has(name)) throw new Error(`No word class is called ${name}.`);
    return this.#define(name);
  }

  #add(entry: string, id: number): void {
    if (entry === '') return;
    const [head = '', ...rest] = entry.split(/\s+/);
    const heads = head.endsWith('+') ? new Set(inflect(head.slice(0, -1))) : [head];
    for (const first of heads) {
      let at = this.#root;
      for (const word of [first, ...rest]) {
        const known = at.next.get(word) ?? branch();
        at.next.set(word, known);
        at = known;
      }
      if (!at.ends.includes(id)) at.ends.push(id);
    }
  }

  annotate(words: readonly Word[]): Hits {
    const starts = new Int32Array(words.length + 1);
    const symbols: number[] = [];
    const lengths: number[] = [];
    const hit = (symbol: number, length: number) => {
      symbols.push(symbol);
      lengths.push(length);
    };
    words.forEach(({ text, sentence }, at) => {
      const own = this.#symbols.get(text);
      if (own !== undefined) hit(own, 1);
      let here = this.#root.next.get(text);
      for (let length = 1; here; length++) {
        for (const symbol of here.ends) hit(symbol, length);
        const following = words[at + length];
        here = following?.sentence === sentence ? here.next.get(following.text) : undefined;
      }
      if (isPast(text)) hit(this.#past, 1);
      else if (text.length > 4 && text.endsWith('ing')) hit(this.#ing, 1);
      starts[at + 1] = symbols.length;
    });
    return { starts, symbols, lengths, size: this.#symbols.size };
  }
}
