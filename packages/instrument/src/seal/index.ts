export { attributesOf } from './cms.ts';
export { openSeal } from './openSeal.ts';
export type { Seal } from './Seal.ts';
