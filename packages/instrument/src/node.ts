import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { typefaces, type LoadTypeface } from './pdf/typefaces.ts';

const { resolve } = createRequire(import.meta.url);

/** The typefaces, out of their packages: for Node. A page fetches them from where it came from. */
export const loadTypeface: LoadTypeface = async (typeface) =>
  readFile(resolve(`@fontsource/${typefaces[typeface]}`));
