import { deflateSync } from 'node:zlib';

/** Ways in which a file comes to be another one than it was. */

/** A random number generator that gives the same every time (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Roll = ReturnType<typeof dice>;

export function oneByteChanged(file: Uint8Array, roll: Roll): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(file);
  const at = roll(file.length);
  changed[at] = (changed[at]! + 1 + roll(255)) % 256;
  return changed;
}

const latin1 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (file: Uint8Array) => Buffer.from(file).toString('latin1');

/** Something behind its end: bytes, or an update as PDF has them, with objects of its own. */
export function appended(file: Uint8Array, roll: Roll): Uint8Array<ArrayBuffer> {
  const text = textOf(file);
  const start = /startxref\n(\d+)\n%%EOF/.exec(text)?.[1] ?? '0';
  const update = [
    '\n',
    '\n%%EOF\n',
    ' '.repeat(1 + roll(50)),
    `\n9999 0 obj\n<< /Note (${roll(1_000)}) >>\nendobj\nxref\n9999 1\n${String(file.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Prev ${start} /Size 10000 >>\nstartxref\n${file.length}\n%%EOF\n`,
  ];
  return latin1(text + update[roll(update.length)]!);
}

/** As another program writes the same objects: in another order, perhaps packed, with a new table of where they are. */
export function savedAgain(file: Uint8Array, roll: Roll): Uint8Array<ArrayBuffer> {
  const text = textOf(file);
  const body = text.slice(0, text.lastIndexOf('\nxref\n') + 1);
  const objects = [...body.matchAll(/(?<=\n)(\d+) 0 obj\n[\s\S]*?\nendobj\n/g)].map(([whole, number]) => ({
    number: Number(number),
    whole: roll(2) === 0 ? whole : packed(whole),
  }));
  const at = new Map<number, number>();
  let again = '%PDF-1.7\n%\xff\xff\xff\xff\n';
  while (objects.length > 0) {
    const [{ number, whole }] = objects.splice(roll(objects.length), 1) as [(typeof objects)[number]];
    at.set(number, again.length);
    again += whole;
  }
  const numbers = Array.from({ length: Math.max(...at.keys()) }, (_, index) => index + 1);
  const table = numbers
    .map((number) => `${String(at.get(number) ?? 0).padStart(10, '0')} 00000 n \n`)
    .join('');
  const trailer = text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref'));
  return latin1(
    `${again}xref\n0 ${numbers.length + 1}\n0000000000 65535 f \n${table}${trailer}startxref\n${again.length}\n%%EOF\n`,
  );
}

const packed = (object: string): string =>
  object.replace(
    /\/Length \d+\n([\s\S]*?)>>\nstream\n([\s\S]*)\nendstream/,
    (_, rest: string, data: string) => {
      const bytes = deflateSync(Buffer.from(data, 'latin1')).toString('latin1');
      return `/Length ${bytes.length}\n/Filter /FlateDecode\n${rest}>>\nstream\n${bytes}\nendstream`;
    },
  );

/** JSON that says the same in other bytes. */
export function jsonSavedAgain(file: Uint8Array, roll: Roll): Uint8Array<ArrayBuffer> {
  const value = JSON.parse(Buffer.from(file).toString('utf8')) as Record<string, unknown>;
  const forms = [
    JSON.stringify(value, null, 1 + roll(4)),
    JSON.stringify(Object.fromEntries(Object.entries(value).reverse())),
    `\ufeff${JSON.stringify(value)}`,
    `${JSON.stringify(value)}\n`,
  ];
  return new Uint8Array(Buffer.from(forms[roll(forms.length)]!, 'utf8'));
}
