export type { Evidence, Instrument, Proof, SignedWords } from './Instrument.ts';
export { instrumentFile, makeInstrument } from './makeInstrument.ts';
export { signedWords } from './signedWords.ts';
export { agreementInWords } from './words/agreementInWords.ts';
export type { Line } from './words/Line.ts';
