export { fingerprintOfRoot } from './checkSeal.ts';
export type { Finding, Outcome, Proven, SealFacts, Verdict } from './Verdict.ts';
export { verifyFile } from './verifyFile.ts';
