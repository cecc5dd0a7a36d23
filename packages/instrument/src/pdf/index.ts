export { makePdf } from './make-pdf.ts';
export { cannotPrint, type CannotPrint } from './render-pdf.ts';
export { typefaces, type LoadTypeface, type Typeface } from './typefaces.ts';
