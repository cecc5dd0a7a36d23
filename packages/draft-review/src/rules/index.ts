import type { Rule } from '../engine/rule.ts';
import { apology } from './apology.ts';
import { iStatement } from './i-statement.ts';
import { message } from './message.ts';

/** What a text is, as its writer says: it decides which rules are asked. */
export const rules = { apology, message, 'i-statement': iStatement } satisfies Record<
  string,
  readonly Rule[]
>;

export type Kind = keyof typeof rules;
