/** Codes or tells one choice (0 or 1). Choices of one `alike` number, below 320, have their odds in common. */
export type Bit = (alike: number, choice: number) => number;

/** Each stands for six bits; a compressed file cannot make them smaller, and need not. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const width = 30;
const top = width - 6;
const all = 2 ** width - 1;

/**
 * Binary arithmetic coding (Witten, Neal & Cleary 1987) with odds that are counted on the way: a choice costs as many bits
 * as it surprises. `settle` says which choice is made, given where the parts of the two meet; `shift` is called when a
 * digit is settled; `last` is a digit that ends the text within what is left.
 */
function coder(settle: (middle: number, choice: number) => number, shift: (digit: number) => void) {
  const seen = new Float64Array(640).fill(0.4);
  let low = 0;
  let high = all;
  const bit: Bit = (alike, choice) => {
    const at = 2 * alike;
    const zeros = seen[at] as number;
    const ones = seen[at + 1] as number;
    const middle = low + Math.floor(((high - low) * ones) / (zeros + ones));
    const taken = settle(middle, choice);
    if (taken) high = middle;
    else low = middle + 1;
    seen[at + taken] = (taken ? ones : zeros) + 1;
    while (low >>> top === high >>> top) {
      shift(low >>> top);
      low = (low << 6) & all;
      high = ((high << 6) & all) | 63;
    }
    return taken;
  };
  return { bit, last: () => (low >>> top) + 1 };
}

/** Choices as text. */
export function writer(): { readonly bit: Bit; readonly end: () => string } {
  let text = '';
  const { bit, last } = coder(
    (_middle, choice) => choice,
    (digit) => (text += digits.charAt(digit)),
  );
  return { bit, end: () => text + digits.charAt(last()) };
}

/** The choices that were written, asked for in the same order. */
export function reader(text: string): Bit {
  const values = Uint8Array.from(text, (digit) => digits.indexOf(digit));
  let at = 0;
  let value = 0;
  const next = () => (value = ((value << 6) & all) | (values[at++] ?? 0));
  for (let digit = 0; digit < width / 6; digit++) next();
  return coder((middle) => (value <= middle ? 1 : 0), next).bit;
}
