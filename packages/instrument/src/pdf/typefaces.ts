/**
 * The typefaces an agreement is printed in, one file for each script, so that nobody fetches what their words do not need;
 * in the order in which they are asked for a letter. Noto Sans, and IBM Plex Sans for Arabic: Noto puts Arabic letters
 * together out of shapes and dots that several letters share, and then no program gets the words back out of a page. Both
 * stand under the SIL Open Font License 1.1, which is in their packages.
 */
export const typefaces = {
  latin: 'noto-sans/files/noto-sans-latin-400-normal.woff',
  'latin-ext': 'noto-sans/files/noto-sans-latin-ext-400-normal.woff',
  vietnamese: 'noto-sans/files/noto-sans-vietnamese-400-normal.woff',
  greek: 'noto-sans/files/noto-sans-greek-400-normal.woff',
  'greek-ext': 'noto-sans/files/noto-sans-greek-ext-400-normal.woff',
  cyrillic: 'noto-sans/files/noto-sans-cyrillic-400-normal.woff',
  'cyrillic-ext': 'noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff',
  hebrew: 'noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff',
  arabic: 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff',
  devanagari: 'noto-sans/files/noto-sans-devanagari-400-normal.woff',
} as const;
export type Typeface = keyof typeof typefaces;

/** @returns the file of a typeface (WOFF). */
export type LoadTypeface = (typeface: Typeface) => Promise<Uint8Array>;

/** What may need a file beside `latin`, by what its package says the file covers. */
const needs: Record<Exclude<Typeface, 'latin'>, RegExp> = {
  'latin-ext': /[Ā-ʯᴀ-ᶿḀ-ỿ₠-⃀ℓⱠ-Ɀ꜠-ꟿ]/,
  vietnamese: /[ƠơƯưẠ-ỹ₫]|\p{M}/u,
  greek: /[Ͱ-Ͽ]/,
  'greek-ext': /[ἀ-῾]/,
  cyrillic: /[Ѐ-џҐґҰұ№]|\p{M}/u,
  'cyrillic-ext': /[\u0460-\u052f\u1c80-\u1c8a₴]/,
  hebrew: /[\p{Script=Hebrew}₪]/u,
  arabic: /[\p{Script=Arabic}،؛؟ـ٠-٩]/u,
  devanagari: /[\p{Script=Devanagari}।॥₹]/u,
};

/** Those that a text may need, in the order in which they are asked. */
export const typefacesFor = (text: string): Typeface[] =>
  (Object.keys(typefaces) as Typeface[]).filter((one) => one === 'latin' || needs[one].test(text));
