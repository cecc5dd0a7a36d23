import type { AgreedRule } from '@footbridge/domain';

/** What of a rule may stand in the words beside it. */
const valuesOf = (rule: AgreedRule): readonly string[] => {
  switch (rule.kind) {
    case 'quiet':
      return [rule.from, rule.to];
    case 'pace':
      return [String(rule.items)];
    case 'length':
      return [String(rule.characters)];
    default:
      return [];
  }
};

/** Words in which a time or a number follows the rule it stands for, so that the two go on saying the same. */
export function turned(what: string, before: AgreedRule | null, now: AgreedRule): string {
  if (!before || before.kind !== now.kind) return what;
  const values = valuesOf(now);
  return valuesOf(before).reduce((text, value, place) => {
    const next = values[place] ?? value;
    return value === next || next === ''
      ? text
      : text.replace(new RegExp(`(?<![\\d:])${value}(?![\\d:])`), next);
  }, what);
}
