export { groundRules } from '@footbridge/domain';

/** Around the rules themselves, which both people sign and which therefore stand in the domain. */
export const groundRulesPage = {
  title: 'The ground rules',
  lead: 'These are the same for both of you. You each say yes in your own time.',
  after:
    'Nobody sees the other’s yes while it stands alone. When both have said yes, the space opens for both at once. Then you can write to each other.',
};
