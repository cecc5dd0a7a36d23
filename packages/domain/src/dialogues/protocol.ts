/** Who an act is open to. `party`: either of the two. `all`: the two, and the neutral where one sits. */
export type Who = 'speaker' | 'listener' | 'party' | 'neutral' | 'all';

/** What someone may do in a step, as data. The engine gives it its meaning; nothing else does. */
export interface ActRule {
  readonly by: Who;
  /** Characters it may carry, and then it must carry words. */
  readonly words?: number;
  /** The step that follows; absent: the step goes on. `done` ends the conversation, and its closing begins. */
  readonly to?: string;
  /** Speaker and listener change places with it. */
  readonly swaps?: true;
  /** Whoever does it hands the floor to the other, whoever had it. */
  readonly givesWay?: true;
  /** Decided by the millisecond of the server's clock, which nobody can time. */
  readonly flips?: true;
  /** It counts only when everyone it is open to has chosen it; until then nobody sees who has. */
  readonly joint?: true;
  /** Leaves a mark of this name for whoever does it. */
  readonly marks?: string;
  /** Takes one's own mark of this name back. */
  readonly unmarks?: string;
  /** When both carry this mark afterwards, this step follows instead, and nobody changes places. */
  readonly onceBoth?: readonly [mark: string, step: string];
  /** Marks, choices and counts of these names begin anew. */
  readonly clears?: readonly string[];
  /** The words can be referred to later, under this act's name. */
  readonly lists?: true;
  /** It refers to words that were listed by this act. */
  readonly takes?: string;
  /** With it a private mark: can live with, maybe, no. */
  readonly asksMark?: true;
  readonly when?: Condition;
}

/** All that is named must hold. */
export interface Condition {
  /** These acts were done at least so often since they were last cleared. */
  readonly atLeast?: Readonly<Record<string, number>>;
  /** These acts were done fewer times than this. */
  readonly fewerThan?: Readonly<Record<string, number>>;
  /** One carries this mark oneself. */
  readonly own?: string;
  /** One does not carry it yet. */
  readonly notOwn?: string;
  /** The neutral sees an option that both can live with. */
  readonly overlap?: true;
  /** So many milliseconds passed since the step began: time to sleep on it. */
  readonly after?: number;
}

export interface Step {
  readonly acts: Readonly<Record<string, ActRule>>;
  /** A neutral may take the floor here and give it to either. */
  readonly floor?: true;
  /** It needs everyone's consent, so the way past it is to leave. */
  readonly consent?: true;
}

/** One way of talking. A new one is one file like those in `protocols/`, and a line in its index. */
export interface Protocol {
  /** Without a neutral it cannot be held. */
  readonly needsNeutral?: true;
  readonly start: string;
  /** Where it begins again for whoever is given the floor. */
  readonly turn: string;
  readonly steps: Readonly<Record<string, Step>>;
  /** Said to whoever speaks after so many of one act: a smaller piece, a break. A hint never moves anything. */
  readonly hints?: readonly { readonly after: number; readonly of: string; readonly hint: string }[];
}
