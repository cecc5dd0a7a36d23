export { fingerprintOfRoot } from './check-seal.ts';
export type { Finding, Outcome, Proven, SealFacts, Verdict } from './verdict.ts';
export { verifyFile } from './verify-file.ts';
