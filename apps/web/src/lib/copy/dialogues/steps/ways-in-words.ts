import type { ProtocolName } from '@footbridge/domain';
import { floor } from './floor.ts';
import { iStatement } from './i-statement.ts';
import { mediation } from './mediation.ts';
import { mirror } from './mirror.ts';
import type { StepWords, WayWords } from './step-words.ts';
import { understandFirst } from './understand-first.ts';

const ways: Readonly<Partial<Record<ProtocolName, WayWords>>> = {
  floor,
  mirror,
  understand_first: understandFirst,
  mediation,
  i_statement: iStatement,
};

/** The words of one step, where a person can come to it. */
export const wordsOfStep = (protocol: ProtocolName, step: string | null): StepWords | undefined =>
  step === null ? undefined : ways[protocol]?.[step];
