export { attributesOf } from './cms.ts';
