import type { LoadTypeface, Typeface } from '@footbridge/instrument/pdf';
import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff?url';
import hebrew from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff?url';
import cyrillicExt from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff?url';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?url';
import devanagari from '@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff?url';
import greekExt from '@fontsource/noto-sans/files/noto-sans-greek-ext-400-normal.woff?url';
import greek from '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url';
import vietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff?url';

const addresses: Record<Typeface, string> = {
  latin,
  'latin-ext': latinExt,
  vietnamese,
  greek,
  'greek-ext': greekExt,
  cyrillic,
  'cyrillic-ext': cyrillicExt,
  hebrew,
  arabic,
  devanagari,
};

const fetched = new Map<Typeface, Promise<Uint8Array>>();

/** Each is fetched once, from where this page came from. @throws TypeError when it does not come. */
export const loadTypeface: LoadTypeface = (typeface) => {
  const known = fetched.get(typeface) ?? fetchOne(typeface);
  fetched.set(typeface, known);
  return known;
};

async function fetchOne(typeface: Typeface): Promise<Uint8Array> {
  try {
    const response = await fetch(addresses[typeface]);
    if (!response.ok) throw new TypeError('a typeface did not come');
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    fetched.delete(typeface);
    throw error;
  }
}

/** All of them, so that a page goes on without a connection. */
export const loadAllTypefaces = (): Promise<unknown> =>
  Promise.all((Object.keys(addresses) as Typeface[]).map(loadTypeface));
