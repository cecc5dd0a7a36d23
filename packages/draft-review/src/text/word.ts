/** One word as the engine reads it. A contraction is two: "don't" is read as `do` and `not`. */
export interface Word {
  /** Where it stands in the text, in UTF-16 code units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Lower case, spelt out: `u` is `you`, `’` is gone, `sooo` is `so`. */
  readonly text: string;
  /** What stands between the word before and this one. */
  readonly lead: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Number of its sentence, from 0. */
  sentence: number;
  /** First word of a clause. */
  opens: boolean;
  /** Within quotation marks: said by someone else, or long ago, or mentioned. */
  quoted: boolean;
}
