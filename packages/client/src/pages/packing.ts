import { fromBase64url, toBase64url, type Bytes } from '@footbridge/record';

/** Bytes of UTF-8 that are sealed as they are: most pages, so that their size says no more than it did. */
const enough = 16_000;
const mark = 'packed:';

/** Makes a long text short enough for an envelope (raw DEFLATE, RFC 1951). A short one stays as it is. */
export async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= enough) return text;
  return mark + toBase64url(await through(bytes, new CompressionStream('deflate-raw')));
}

/** @throws TypeError when what was packed is damaged; under a seal that does not happen. */
export async function unpack(text: string): Promise<string> {
  if (!text.startsWith(mark)) return text;
  const bytes = await through(fromBase64url(text.slice(mark.length)), new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

async function through(bytes: Bytes, change: CompressionStream | DecompressionStream): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(change);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
