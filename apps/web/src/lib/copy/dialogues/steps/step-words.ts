/** A sentence, or one in which the other is named. */
export type Named = string | ((name: string) => string);

/** Something that can be done in a step of a conversation. */
export interface ActWords {
  /** On its button. */
  readonly do: Named;
  /** On the button below its box, where the box opens with a press of the first. */
  readonly send?: Named;
  /** Beside the button, where it needs a word. */
  readonly means?: Named;
  /** Afterwards. `who`: “You”, or a name. */
  readonly said: (who: string) => string;
  /** Above the box, where it carries words. */
  readonly box?: Named;
  readonly hint?: Named;
  /** Words to begin with, for whoever likes. */
  readonly stems?: readonly string[];
}

/** Whose move it is and what one may do, for each of the two, and what can be done. */
export interface StepWords {
  readonly speaker: Named;
  readonly listener: Named;
  /** To a neutral in the room; of ways of talking that have none it is left out. */
  readonly neutral?: Named;
  readonly acts: Readonly<Record<string, ActWords>>;
}

/** One way of talking, step by step, as the domain names its steps and acts. */
export type WayWords = Readonly<Record<string, StepWords>>;

/** Either of the two may go on. */
export const both = (sentence: string, acts: StepWords['acts']): StepWords => ({
  speaker: sentence,
  listener: sentence,
  acts,
});

export const passOn = (label = 'Leave it out this time'): ActWords => ({
  do: label,
  said: (who) => `${who} left this out.`,
});

export const stopHere: ActWords = {
  do: 'Stop here',
  means: 'What was said stays said.',
  said: (who) => `${who} stopped here.`,
};
