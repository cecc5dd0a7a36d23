import type { Bytes } from '@footbridge/record';

/**
 * A typeface without its packing (WOFF 1.0, sections 3 to 5, to OpenType's sfnt). The PDF library would unpack a table
 * each time it looks at it, and slowly.
 */
export async function unpack(woff: Uint8Array): Promise<Bytes> {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = from.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const entry = 44 + 20 * index;
      const [offset, packedLength, length] = [4, 8, 12].map((field) => from.getUint32(entry + field)) as [
        number,
        number,
        number,
      ];
      const packed = woff.slice(offset, offset + packedLength);
      const data = packedLength < length ? await inflate(packed) : packed;
      return { tag: from.getUint32(entry), checksum: from.getUint32(entry + 16), data };
    }),
  );
  const aligned = (length: number) => (length + 3) & ~3;
  const head = 12 + 16 * count;
  const sfnt = new Uint8Array(tables.reduce((sum, { data }) => sum + aligned(data.length), head));
  const to = new DataView(sfnt.buffer);
  const power = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((value, index) =>
    to.setUint16(4 + 2 * index, value),
  );
  let at = head;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    [tag, checksum, at, data.length].forEach((value, field) =>
      to.setUint32(12 + 16 * index + 4 * field, value),
    );
    sfnt.set(data, at);
    at += aligned(data.length);
  }
  return sfnt;
}

async function inflate(packed: Bytes): Promise<Bytes> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
