import type { RefusalReply } from '@footbridge/contract';
import { limits } from '@footbridge/domain';
import type { Introduction } from './naming.ts';

const fields = ['name', 'pronouns', 'formOfAddress'] as const;
const longest: Record<(typeof fields)[number], number> = {
  name: limits.nameLength,
  pronouns: limits.pronounsLength,
  formOfAddress: limits.nameLength,
};

/** Whatever was written here or came out of an envelope: is it an introduction within its lengths? */
export function checkIntroduction(introduction: Partial<Introduction>): RefusalReply | null {
  const isText = (value: unknown): value is string => typeof value === 'string';
  const field = fields.find((one) => {
    const value: unknown = introduction[one];
    return !isText(value) || value.length > longest[one] || (one === 'name' && value.trim() === '');
  });
  return field ? { refused: 'request:invalid', field } : null;
}
