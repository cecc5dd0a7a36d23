export { makePdf } from './makePdf.ts';
export { cannotPrint, type CannotPrint } from './renderPdf.ts';
export { typefaces, type LoadTypeface, type Typeface } from './typefaces.ts';
