import { limits } from '@footbridge/domain';

/** What a neutral says of themselves, in their own words; nobody has verified it. '' where they did not say. */
export interface NeutralStatement {
  readonly licence: string;
  readonly number: string;
  readonly place: string;
  /** To either of the two. */
  readonly ties: string;
  /** Who pays them. */
  readonly payer: string;
}

const fields = ['licence', 'number', 'place', 'ties', 'payer'] as const;

/** Out of an envelope, with care. @returns null for anything that is no statement within its lengths. */
export function readStatement(content: unknown): NeutralStatement | null {
  const told = content as Partial<NeutralStatement> | null | undefined;
  const isWhole = fields.every((field) => {
    const text = told?.[field];
    return typeof text === 'string' && text.length <= limits.statementLength;
  });
  if (!told || !isWhole) return null;
  const { licence = '', number = '', place = '', ties = '', payer = '' } = told;
  return { licence, number, place, ties, payer };
}
