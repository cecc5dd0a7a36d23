/** Features are numbers: what they are made of, mixed, in as many bits as leave few that meet by chance. */
const bits = 18;
export const places = 1 << bits;

/** FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

export const mix = (a: number, b: number) => Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0xc2b2ae35) + (a >>> 15);

export function placeOf(value: number): number {
  const spread = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  return (spread ^ (spread >>> 15)) & (places - 1);
}
