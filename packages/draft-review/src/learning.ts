/** What learning the weights and measuring the rules need of the engine; not for those who only ask for a review. */
export { rules } from './rules/index.ts';
export { mainCategories } from './engine/rule.ts';
export { features } from './learned/features.ts';
export { judge } from './learned/judge.ts';
export { marks } from './learned/marks.ts';
export { places } from './learned/hash.ts';
export { alone, study } from './learned/study.ts';
export { largest, pack, unpack, type Packed } from './learned/table.ts';
