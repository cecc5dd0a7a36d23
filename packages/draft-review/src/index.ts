// First, so that a bundle begins with the weights: next to other text they compress a seventh worse.
import './learned/weights.ts';
export { review, type Finding, type Options, type Review } from './review.ts';
export type { Category, MainCategory, Strength } from './engine/rule.ts';
export type { Element } from './english/elements.ts';
export type { Kind } from './rules/index.ts';
