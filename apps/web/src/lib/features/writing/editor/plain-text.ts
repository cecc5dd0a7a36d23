/** Line breaks of all systems, and signs that no keyboard has and no reader sees. */
const lineBreaks = /\r\n?|[\u2028\u2029\v\f]/g;
// eslint-disable-next-line no-control-regex
const unseen = /[\0-\x08\x0e-\x1f\x7f]/g;

/** What is pasted, as plain text: nothing of how it looked, no half signs. */
export const plainText = (text: string): string =>
  text.replace(lineBreaks, '\n').replace(unseen, '').toWellFormed();
