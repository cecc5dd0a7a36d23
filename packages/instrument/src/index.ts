export type { Evidence, Instrument, Proof, SignedWords } from './instrument.ts';
export { instrumentFile, makeInstrument } from './make-instrument.ts';
export { signedWords } from './signed-words.ts';
export { agreementInWords } from './words/agreement-in-words.ts';
export type { Line } from './words/line.ts';
