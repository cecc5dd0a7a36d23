import { vi } from 'vitest';

/** Until `vi.restoreAllMocks`, what is sealed holds its text as it is, and is as long as ever. */
export function sealNothing(): void {
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (_algorithm, _key, data) => {
    const plain = Buffer.from(data as ArrayBuffer);
    return new Uint8Array(Buffer.concat([plain, Buffer.alloc(16)])).buffer;
  });
  vi.spyOn(crypto.subtle, 'decrypt').mockImplementation(async (_algorithm, _key, data) => {
    const sealed = new Uint8Array(data as ArrayBuffer);
    return sealed.slice(0, -16).buffer;
  });
}
