/** One line of what is read, in order. A `label` says what the `text` after it is about. */
export interface Line {
  readonly kind: 'title' | 'heading' | 'label' | 'text';
  readonly text: string;
}

export const title = (text: string): Line => ({ kind: 'title', text });
export const heading = (text: string): Line => ({ kind: 'heading', text });
const label = (text: string): Line => ({ kind: 'label', text });

/** What a person wrote, a line for each of theirs; in one composed form, so that screen and paper show the same letters. */
export const text = (written: string): Line[] =>
  written
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'text', text: line }));

/** Nothing, where nothing was written. */
export const labelled = (name: string, written: string): Line[] => {
  const lines = text(written);
  return lines.length > 0 ? [label(name), ...lines] : [];
};

/** A name inside a sentence of ours. Whichever way it is read, it turns nothing around beside it (UAX #9, isolates). */
export const named = (name: string): string => {
  const written = text(name)
    .map((line) => line.text)
    .join(' ');
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(written) ? `\u2068${written}\u2069` : written;
};
